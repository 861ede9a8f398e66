import type { Outcome, RuleName, Signal } from '@/lib/contract/screening'
import { coverRanges } from '@/lib/text/visible-text'
import { type Given, termsIn } from '@/lib/threads/terms'
import { allRules } from './all-rules'
import { placesOf } from './mark-signals'
import { outcomeOf, settingsIn } from './outcome'
import { printsOf } from './prints'
import { findKnown } from './queries'
import { readHtml } from './read-html'
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
  /** The section that the page names. */
  section: string | null
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
  /** What the terms of the thread are made of. */
  given: Given
}

/** The machine's look before a comment is seen; null: its author is no member. Nothing is kept yet. Never throws because of a rule. */
export async function screen(writing: Writing): Promise<Screening | null> {
  const read = readHtml(writing.html)
  const prints = printsOf(read.said)
  const known = await findKnown({ ...writing, prints })
  if (!known) return null

  const { author, similar, parent, given } = known
  const settings = settingsIn(termsIn(given).mode, await readSettings(writing.siteId))
  const { siteId, article } = writing
  const subject: Subject = {
    ...{ ...read, siteId, article, parent, similar, words: settings.words },
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
    given,
    maskedHtml: mask(writing, signals),
  }
}

function mask({ html }: Writing, signals: Signal[]) {
  const ranges = placesOf(signals.filter(({ rule }) => rule === 'personal-data'))
  return ranges.length > 0 ? coverRanges(html, ranges) : null
}
