import { and, count, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { words } from '@/db/schema/screening'
import { record } from '@/lib/audit/record'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NewWord, Word } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { bumpVersion } from './bump-version'
import { refuseWords } from './refuse-words'
import { MAX_LINES } from './words/list-text'

type Addition = NewWord & { key: string | null }

/** Adds an entry to a list; one that is there already takes these exceptions. Throws `forbidden`, `word-refused`. */
export async function addWord(actor: Actor, siteId: string, { key, ...word }: Addition): Promise<Word> {
  authorize(actor, 'words.change', { siteId })
  refuseWords([word], () => 'pattern')
  return once({ userId: actor.userId, key, request: { siteId, word } }, async (tx) => {
    await bumpVersion(tx, siteId)
    if ((await countWords(tx, siteId, word.list)) >= MAX_LINES) throw full
    const [added] = await tx
      .insert(words)
      .values({ ...word, siteId, id: v7(), addedBy: actor.userId })
      .onConflictDoUpdate({
        target: [words.siteId, words.list, words.kind, words.language, words.pattern],
        set: { exceptions: word.exceptions },
      })
      .returning({ id: words.id })
    if (!added) throw new Error('an insert returned no word')
    await record(tx, { ...entryOf(siteId, actor), before: null, after: word })
    return { id: added.id, ...word }
  })
}

const full = new Problem('word-refused', {
  errors: [{ path: 'list', message: `has ${MAX_LINES} entries already` }],
})

async function countWords(tx: Tx, siteId: string, list: Word['list']) {
  const [row] = await tx
    .select({ count: count() })
    .from(words)
    .where(and(eq(words.siteId, siteId), eq(words.list, list)))
  return row?.count ?? 0
}

type Removal = { wordId: string; key: string | null }

/** Takes an entry out of its list. Throws `forbidden`, `not-found`. */
export async function removeWord(actor: Actor, siteId: string, { wordId, key }: Removal): Promise<void> {
  authorize(actor, 'words.change', { siteId })
  await once({ userId: actor.userId, key, request: { siteId, wordId, removes: true } }, async (tx) => {
    await bumpVersion(tx, siteId)
    const removed = await tx
      .delete(words)
      .where(and(eq(words.siteId, siteId), eq(words.id, wordId)))
      .returning({
        list: words.list,
        kind: words.kind,
        language: words.language,
        pattern: words.pattern,
        exceptions: words.exceptions,
      })
    if (removed.length === 0) throw new Problem('not-found')
    await record(tx, { ...entryOf(siteId, actor), before: removed[0], after: null })
    return null
  })
}

const entryOf = (siteId: string, { userId }: Pick<Reader, 'userId'>) =>
  ({ siteId, actorId: userId, action: 'words.change', subject: 'site', subjectId: siteId }) as const
