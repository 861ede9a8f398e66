import type { Reader } from '@/lib/auth/actor'
import type { Status } from '@/lib/contract/comments'
import type { Nudge, RuleName, Signal } from '@/lib/contract/screening'
import { nudgeFor } from '@/lib/screening/nudge'
import { firstStatus, groundOf } from '@/lib/screening/outcome'
import { screen } from '@/lib/screening/screen'
import type { Site } from '@/lib/sites/find-site'

type Writing = {
  threadId: string
  commentId: string | null
  parentId: string | null
  html: string
  article: { title: string; url: string }
}

/** What screening makes of a text that somebody wants to keep. */
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
}

const nothing = { signals: [], failed: [], prints: [], maskedHtml: null, ground: null, nudge: null }

/** Staff are not screened, only seen by a colleague where everybody is. */
export async function lookAt(actor: Reader, site: Site, writing: Writing): Promise<Look> {
  const isStaff = actor.member?.siteId === site.id && actor.member.role !== 'reader'
  const clean = { outcome: 'publish' as const, failed: [] }
  if (isStaff) return { ...nothing, status: firstStatus(site.moderationMode, clean, 'publish') }

  const { settings, ...found } = await screen({
    ...writing,
    mode: site.moderationMode,
    siteId: site.id,
    authorId: actor.userId,
  })
  const { signals, failed, prints, maskedHtml } = found
  return {
    status: firstStatus(site.moderationMode, found, settings.whenFailed),
    ...{ signals, failed, prints, maskedHtml },
    ground: found.outcome === 'hide' ? groundOf(settings.rules, signals) : null,
    nudge: found.outcome === 'nudge' ? nudgeFor(settings.rules, signals, writing.html) : null,
  }
}
