import type { Noticed, RuleName, ScreeningRules } from '@/lib/contract/screening'
import type { Words } from './words/compile'

export type Link = { host: string; url: string }

/** What is known of the author on the site, besides this comment. */
export type Author = {
  id: string
  name: string
  email: string | null
  joinedAt: Date
  isPremoderated: boolean
  /** How the last 50 comments stand, newest first. */
  recent: { status: string; inThread: boolean; minutesAgo: number }[]
}

/** A text of the last hour that may be nearly the same. */
export type Similar = { text: string; isOwn: boolean }

/** All that rules may know of a comment before it is kept. */
export type Subject = {
  siteId: string
  /** As readers see it. */
  text: string
  /** The same without what it quotes, where it quotes anything. */
  said?: string
  links: Link[]
  author: Author
  similar: Similar[]
  words: Words
  /** The visitor's address is never part of it. */
  article: { title: string; url: string }
  parent: string | null
}

/** `secret`: what the site keeps for the rule. `signal`: aborted when the rule's time is over. */
export type Means = { secret: string | null; signal: AbortSignal }

/** One look at a comment: pure where it can be, and what it throws or takes too long for is told as a failure. */
export type Rule<Name extends RuleName = RuleName> = {
  name: Name
  /** Milliseconds. */
  timeLimit?(settings: ScreeningRules[Name]): number
  // a method, so that a rule of one name is a rule
  look(subject: Subject, settings: ScreeningRules[Name], means: Means): Noticed[] | Promise<Noticed[]>
}

/** Something noticed that has no place in the text. */
export const noticed = (
  reason: Noticed['reason'],
  { score = 1, detail = null }: { score?: number; detail?: string | null } = {},
): Noticed => ({ reason, score, fragment: null, start: null, end: null, detail })

/** Something noticed at a place in the text. */
export const noticedAt = (
  reason: Noticed['reason'],
  text: string,
  {
    start,
    end,
    score = 1,
    detail = null,
  }: { start: number; end: number; score?: number; detail?: string | null },
): Noticed => ({ reason, score, fragment: text.slice(start, end), start, end, detail })
