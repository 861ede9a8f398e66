import type { Language } from '@/lib/contract/fields'
import type { Standing } from '@/lib/contract/readers'
import type { Role, WayIn } from '@/lib/contract/sites'

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
  /** How it began, which stays as it is. */
  began: Began
  /** When it ends unless it is used. */
  until: Date
  /** Acts for newsrooms, and ends within the half-hour when it is not used there. */
  isShort: boolean
  /** A site alone says who it is, and the account is not that site's to open (partial.ts). */
  isPartial: boolean
  /** Whether the site takes the way by which it began; whoever is in inside its pages stays in. */
  isWayTaken: boolean
  /** `embed`: acts from inside a publisher's page, never with a staff member's rights. */
  from: 'page' | 'embed'
  /**
   * Whether a second factor was shown in this session: staff's rights hang on it, the gravest on one that was shown a
   * moment ago. Without it, and inside an embed, whoever is staff is a reader.
   */
  second: 'none' | 'shown' | 'fresh'
  member: { siteId: string; role: Role } | null
  /** What keeps them from taking part on that site, the gravest. */
  sanction?: Laid | null
}

/** `way` null: nobody knows. `issuer`: of `oidc`, who vouched. `vouchedBy`: the site that alone says who it is. */
export type Began = { way: WayIn | null; issuer: string | null; vouchedBy: string | null }

/** A sanction with the site's own words for its reason in all languages, if it has any. */
export type Laid = Omit<Standing, 'sentence' | 'houseRule'> & {
  sentences: Record<Language, string> | null
  houseRule: Record<Language, string> | null
}

export const visitor: Visitor = { kind: 'visitor' }
