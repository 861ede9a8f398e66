import type { Reader } from '@/lib/auth/actor'
import type { Role } from '@/lib/contract/sites'

type Member = { siteId: string; userId: string; role?: Role }

/** Somebody who acts on a site from a page of ours, as use cases know them. */
export const actorOn = ({ siteId, userId, role = 'reader' }: Member): Reader => ({
  kind: 'reader',
  userId,
  name: null,
  session: '',
  began: { way: null, issuer: null, vouchedBy: null },
  until: new Date(Date.now() + 3_600_000),
  isShort: role !== 'reader',
  isPartial: false,
  isWayTaken: true,
  from: 'page',
  second: 'fresh',
  member: { siteId, role },
})
