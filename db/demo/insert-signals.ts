import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { screeningSettings, signals, words as wordRows } from '@/db/schema/screening'
import { allRules } from '@/lib/screening/all-rules'
import { defaults } from '@/lib/screening/defaults'
import { linksIn } from '@/lib/screening/links-in'
import { runRules } from '@/lib/screening/run-rules'
import { compileWords } from '@/lib/screening/words/compile'
import { visibleText } from '@/lib/text/visible-text'
import type { PersonKey } from './people'
import { statusOf } from './rulings'
import type { Spoken } from './spoken'
import { words } from './words'

type Written = {
  siteId: string
  ids: Record<PersonKey, string>
  all: Spoken[]
  render: (text: string) => string
}

/** The newsroom's list of words, and what the rules notice in all that waits. */
export async function insertSignals(tx: Tx, { siteId, ids, all, render }: Written) {
  const entries = words.map((word) => ({ ...word, id: v7() }))
  await tx.insert(screeningSettings).values({ siteId })
  await tx.insert(wordRows).values(entries.map((entry) => ({ ...entry, siteId, addedBy: ids.saule })))
  const compiled = compileWords(entries)
  for (const comment of all.filter((one) => statusOf(one) === 'pending')) {
    const html = render(comment.text)
    const found = await runRules(
      allRules,
      {
        ...{ siteId, text: visibleText(html), links: linksIn(html), similar: [], words: compiled },
        author: authorOf(comment, all),
        ...{ article: { title: '', url: '' }, parent: null },
      },
      { rules: defaults, secrets: {} },
    )
    const rows = found.signals.map(({ start: startsAt, end: endsAt, ...signal }, index) => ({
      ...{ siteId, commentId: comment.id, revision: 1, number: index + 1 },
      ...{ ...signal, startsAt, endsAt },
    }))
    if (rows.length > 0) await tx.insert(signals).values(rows)
  }
}

/** As they stood when they wrote it. */
function authorOf({ by, at, slug }: Spoken, all: Spoken[]) {
  const before = all.filter((one) => one.by === by && one.at < at).toReversed()
  return {
    ...{ id: by, name: by, email: null, joinedAt: new Date(0), isPremoderated: false },
    recent: before.slice(0, 50).map((one) => ({
      status: statusOf(one),
      inThread: one.slug === slug,
      minutesAgo: Math.round((at.getTime() - one.at.getTime()) / 60_000),
    })),
  }
}
