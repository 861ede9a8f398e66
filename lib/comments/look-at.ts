import { raw } from '@/db/client'
import type { Reader } from '@/lib/auth/actor'
import type { Status } from '@/lib/contract/comments'
import type { Nudge, RuleName, Signal } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { nudgeFor } from '@/lib/screening/nudge'
import { firstStatus, groundOf } from '@/lib/screening/outcome'
import { screen } from '@/lib/screening/screen'
import type { Site } from '@/lib/sites/find-site'
import { findGiven } from '@/lib/threads/find-terms'
import { takesOver, termsIn } from '@/lib/threads/terms'

type Writing = {
  threadId: string
  commentId: string | null
  parentId: string | null
  html: string
  article: { title: string; url: string; section?: string | null | undefined }
}

/** What screening makes of a text that somebody wants to keep, by the rules that are in force in its thread. */
export type Look = {
  status: Status
  signals: Signal[]
  failed: RuleName[]
  prints: bigint[]
  maskedHtml: string | null
  /** What hid it; null: nothing did. */
  ground: Signal | null
  /** What its author is asked back about. */
  nudge: Nudge | null
  /** Seconds that have to lie between two comments of this author here. */
  slowSeconds: number
  /** The page names a stricter section than the one that is kept. */
  takesSection: boolean
}

const nothing = { signals: [], failed: [], prints: [], maskedHtml: null, ground: null, nudge: null }

/** Staff are neither screened nor slowed, only seen by a colleague where everybody is. Throws `not-a-member`. */
export async function lookAt(actor: Reader, site: Site, writing: Writing): Promise<Look> {
  const isStaff = actor.member?.siteId === site.id && actor.member.role !== 'reader'
  const section = writing.article.section ?? null
  const place = { siteId: site.id, section }
  if (isStaff) {
    const given = await findGiven(raw, { ...place, threadId: writing.threadId })
    const clean = { outcome: 'publish' as const, failed: [] }
    const status = firstStatus(termsIn(given).mode, clean, 'publish')
    return { ...nothing, status, slowSeconds: 0, takesSection: section !== null && takesOver(given) }
  }

  const looked = await screen({ ...writing, ...place, authorId: actor.userId })
  if (!looked) throw new Problem('not-a-member')
  const { settings, given, ...found } = looked
  const { signals, failed, prints, maskedHtml } = found
  const { mode, slowSeconds } = termsIn(given)
  return {
    status: firstStatus(mode, found, settings.whenFailed),
    ...{ signals, failed, prints, maskedHtml, slowSeconds },
    takesSection: section !== null && takesOver(given),
    ground: found.outcome === 'hide' ? groundOf(settings.rules, signals) : null,
    nudge: found.outcome === 'nudge' ? nudgeFor(settings.rules, signals, writing.html) : null,
  }
}
