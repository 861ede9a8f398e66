import type { Appeal } from '@/lib/contract/appeals'
import type { AppealRow } from './list-appeals'

type Asking = { userId: string; isAlone: boolean }

/** An appeal as this moderator gets it. */
export function presentAppeal({ deciderId, ...row }: AppealRow, { userId, isAlone }: Asking): Appeal {
  const { comment, decision, sanction } = row
  return {
    ...row,
    createdAt: inIso(row.createdAt),
    settledAt: row.settledAt && inIso(row.settledAt),
    author: { ...row.author, joinedAt: inIso(row.author.joinedAt) },
    comment: comment && { ...comment, createdAt: inIso(comment.createdAt) },
    decision: decision && { ...decision, at: inIso(decision.at) },
    sanction: sanction && {
      ...sanction,
      at: inIso(sanction.at),
      endsAt: sanction.endsAt && inIso(sanction.endsAt),
      liftedAt: sanction.liftedAt && inIso(sanction.liftedAt),
    },
    isOwn: row.author.id === userId || (deciderId === userId && !isAlone),
  }
}

export const inIso = (time: string) => new Date(time).toISOString()
