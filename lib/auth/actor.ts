import type { Role } from '@/lib/contract/sites'

/** Whoever acts now. `member` is who they are on the one site that the request is about, if anyone. */
export type Actor = Visitor | Reader

export type Visitor = { kind: 'visitor' }

export type Reader = {
  kind: 'reader'
  userId: string
  /** Their name on the site, else on their account; null until they have said one. */
  name: string | null
  /** The hashed token of the session at our own origin: an embed session hangs on it. */
  session: string
  /** When it ends unless it is used. */
  until: Date
  /** `embed`: acts from inside a publisher's page, never with a staff member's rights. */
  from: 'page' | 'embed'
  member: { siteId: string; role: Role } | null
}

export const visitor: Visitor = { kind: 'visitor' }
