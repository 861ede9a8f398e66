import type { Outcome, RuleName, Signal } from '@/lib/contract/screening'
import type { ModerationMode } from '@/lib/contract/sites'
import { withoutQuotes } from '@/lib/text/plain-text'
import { coverRanges, visibleText } from '@/lib/text/visible-text'
import { allRules } from './all-rules'
import { linksIn } from './links-in'
import { outcomeOf, rulesIn } from './outcome'
import { printsOf } from './prints'
import { findKnown } from './queries'
import { readSettings, type Settings } from './read-settings'
import type { Subject } from './rule'
import { runRules } from './run-rules'

/** What is about to be kept. `commentId`: the comment that is written anew. */
export type Writing = {
  siteId: string
  threadId: string
  authorId: string
  commentId: string | null
  parentId: string | null
  mode: ModerationMode
  html: string
  article: { title: string; url: string }
}

/** What the rules made of it. `failed`: those that could not say anything. */
export type Screening = {
  outcome: Outcome
  signals: Signal[]
  failed: RuleName[]
  prints: bigint[]
  /** What readers see until a moderator has approved it, where that is not all of it. */
  maskedHtml: string | null
  settings: Settings
}

/** The machine's look before a comment is seen. Nothing is kept yet. Never throws because of a rule. */
export async function screen(writing: Writing): Promise<Screening> {
  const kept = await readSettings(writing.siteId)
  const settings = { ...kept, rules: rulesIn(writing.mode, kept.rules) }
  const text = visibleText(writing.html)
  const said = visibleText(withoutQuotes(writing.html))
  const prints = printsOf(said)
  const known = await findKnown({ ...writing, prints })
  if (!known) return { outcome: 'publish', signals: [], failed: [], prints, maskedHtml: null, settings }

  const { author, similar, parent } = known
  const { siteId, article } = writing
  const subject: Subject = {
    ...{ siteId, text, said, article, parent, similar, words: settings.words },
    links: linksIn(writing.html),
    author: { ...author, id: writing.authorId },
  }
  const { signals, failed } = await runRules(allRules, subject, settings)
  return {
    // of whom moderators trust, rules only note what they notice
    outcome: known.isTrusted ? 'publish' : outcomeOf(settings.rules, signals),
    signals,
    failed,
    prints,
    settings,
    maskedHtml: mask(writing, signals),
  }
}

function mask({ html }: Writing, signals: Signal[]) {
  const ranges = signals.flatMap(({ rule, start, end }) =>
    rule === 'personal-data' && start !== null && end !== null ? [{ start, end }] : [],
  )
  return ranges.length > 0 ? coverRanges(html, ranges) : null
}
