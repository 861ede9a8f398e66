import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { WordList } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { bumpVersion } from './bump-version'
import { type ListLine, parseList } from './words/list-text'

type Import = { list: WordList; text: string; key: string | null }

/** Replaces a list by what a text says, wholly or not at all. Throws `forbidden`, `invalid-input` with the lines at fault. */
export async function importWords(
  actor: Actor,
  siteId: string,
  { list, text, key }: Import,
): Promise<number> {
  authorize(actor, 'words.change', { siteId })
  const { entries, faults } = parseList(text.normalize('NFC'))
  const errors = [...unstorable(text), ...faults].map(({ line, fault }) => ({
    path: `text.${line}`,
    message: fault,
  }))
  if (errors.length > 0) throw new Problem('invalid-input', { errors: errors.slice(0, 20) })

  return once({ userId: actor.userId, key, request: { siteId, list, text } }, async (tx) => {
    await bumpVersion(tx, siteId)
    const { removed, added } = await replaceList(tx, { siteId, list, addedBy: actor.userId, entries })
    await record(tx, {
      ...{ siteId, actorId: actor.userId, action: 'words.change', subject: 'site', subjectId: siteId },
      before: { list, removed: removed.length, patterns: removed.slice(0, mostLogged) },
      after: { list, entries: entries.length, added: added.length, patterns: added.slice(0, mostLogged) },
    })
    return entries.length
  })
}

/** Lines that PostgreSQL cannot keep. */
const unstorable = (text: string) =>
  text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) =>
      line.includes('\0') || !line.isWellFormed() ? [{ line: index + 1, fault: 'not-text' }] : [],
    )

type Replacement = { siteId: string; list: WordList; addedBy: string; entries: ListLine[] }

/** Of a list that is replaced the log names so many on either side, and counts the rest. */
const mostLogged = 200

/** Entries that stay keep their ids, and who added them. */
async function replaceList(tx: Tx, { siteId, list, addedBy, entries }: Replacement) {
  const json = JSON.stringify(entries.map((entry) => ({ ...entry, id: v7() })))
  const given = sql`json_to_recordset(${json}::text::json) as
    given(id uuid, kind text, language text, pattern text, exceptions text[])`
  const removed = await tx.execute<{ pattern: string }>(sql`
    delete from words w where w.site_id = ${siteId} and w.list = ${list} and not exists (
      select from ${given}
      where given.kind = w.kind and given.pattern = w.pattern and given.language is not distinct from w.language
    ) returning w.pattern`)
  const kept = await tx.execute<{ pattern: string; added: boolean }>(sql`
    insert into words (site_id, id, list, kind, language, pattern, exceptions, added_by)
    select distinct on (kind, language, pattern)
      ${siteId}::uuid, id, ${list}, kind, language, pattern, exceptions, ${addedBy}::uuid
    from ${given} order by kind, language, pattern, id
    on conflict on constraint words_once do update set exceptions = excluded.exceptions
    returning pattern, xmax = 0 as added`)
  const added = kept.filter((row) => row.added)
  return { removed: removed.map(({ pattern }) => pattern), added: added.map(({ pattern }) => pattern) }
}
