import type { Sanction } from '@/lib/contract/readers'
import type { SanctionRow } from './queries'

/** As a colleague gets it. */
export const presentSanction = (
  { givenById, startsAt, endsAt, acknowledgedAt, liftedAt, ...row }: SanctionRow,
  moderatorId: string,
): Sanction => ({
  ...row,
  isOwn: givenById === moderatorId,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  liftedAt: liftedAt?.toISOString() ?? null,
})
