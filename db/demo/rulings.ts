import { v7 } from 'uuid'
import type { decisions } from '@/db/schema/decisions'
import { minutesAfter, minutesBetween, type Spoken } from './spoken'

type Row = Omit<typeof decisions.$inferInsert, 'siteId' | 'moderatorId'> & { decidedAt: Date }

/** What the moderator decided on all that was said, in the order of time. */
export function rulings(all: Spoken[]): Row[] {
  return all.flatMap(rulingsOn).sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
}

/** By their sum: where the comment stands now. */
export function statusOf({ fate }: Spoken): 'published' | 'hidden' | 'pending' {
  return fate.kind === 'waiting' || fate.kind === 'held' ? 'pending' : fate.kind
}

function rulingsOn(comment: Spoken): Row[] {
  const { fate, at, publishedAt } = comment
  const approved = row(comment, {
    verb: 'approve',
    from: 'pending',
    to: 'published',
    at: minutesAfter(at, 1 + (minutesBetween(publishedAt, at) % 3)),
  })
  if (fate.kind === 'waiting') return []
  if (fate.kind === 'published') return [approved]
  const decidedAt = minutesAfter(publishedAt, fate.after)
  if (fate.kind === 'held') {
    return [
      { ...row(comment, { verb: 'hold', from: 'pending', to: 'pending', at: decidedAt }), note: fate.note },
    ]
  }
  const hidden = row(comment, { verb: 'hide', from: 'published', to: 'hidden', at: decidedAt })
  return [approved, { ...hidden, reason: fate.reason, note: fate.note }]
}

type Step = { verb: Row['verb']; from: Row['fromStatus']; to: Row['toStatus']; at: Date }

const row = ({ id }: Spoken, { verb, from, to, at }: Step): Row => ({
  id: v7({ msecs: at.getTime() }),
  commentId: id,
  revision: 1,
  verb,
  fromStatus: from,
  toStatus: to,
  decidedAt: at,
})
