import { displayName, email } from '@/lib/contract/fields'
import { isLegible } from '@/lib/users/name-rules'

/** All that is taken from a provider: no picture, and an address only if it vouches for it, so that nobody occupies another's. */
export type Profile = { id: string; name: string | null; email: string | null; image: null }

type Told = { id: string; name?: unknown; email?: unknown; isVerified: boolean }

export function profile({ id, name, email: address, isVerified }: Told): Profile {
  const said = displayName.safeParse(name)
  const reached = isVerified ? email.safeParse(address) : null
  return {
    id,
    name: said.success && isLegible(said.data) ? said.data : null,
    email: reached?.success ? reached.data : null,
    image: null,
  }
}

type Claims = { iss: string; sub: string; name?: unknown; email?: unknown; email_verified?: unknown }

/** The issuer is part of the id: another one may call somebody else by the same `sub`. */
export const profileOfClaims = (claims: Claims): Profile =>
  profile({ ...claims, id: `${claims.iss} ${claims.sub}`, isVerified: claims.email_verified === true })

/** A site's own issuer vouches for its own people and for nobody's address: that would let it into accounts that are none of its. */
export const profileOfSiteClaims = (claims: Claims): Profile => ({ ...profileOfClaims(claims), email: null })

/** Many issuers tell name and address outside of the signed token; an address and its being verified come from one place. */
export function withSigned<Signed extends Claims>(told: Partial<Claims>, signed: Signed) {
  const verified = signed.email === undefined ? told.email_verified : signed.email_verified
  return { ...told, ...signed, email_verified: verified }
}

export const profileOfGoogle = (claims: Claims): Profile =>
  profile({ ...claims, id: claims.sub, isVerified: claims.email_verified === true })

export const profileOfYandex = ({ id, display_name }: { id: string; display_name?: string }): Profile =>
  profile({ id, name: display_name, isVerified: false })

type VkPerson = { user_id: string; first_name?: string | undefined; last_name?: string | undefined }

export const profileOfVk = ({ user_id, first_name, last_name }: VkPerson): Profile =>
  profile({ id: user_id, name: [first_name, last_name].filter(Boolean).join(' '), isVerified: false })

type GithubUser = { id: number; login: string; name?: string | null; email?: string | null }

/** `email` as `verifiedGithubEmail` found it. */
export const profileOfGithub = ({ id, login, name, email: address }: GithubUser): Profile =>
  profile({ id: String(id), name: name ?? login, email: address, isVerified: true })

type GithubEmail = { email: string; primary: boolean; verified: boolean }

/** GitHub's profile does not say whether its address is verified; this list does. */
export async function verifiedGithubEmail(accessToken: string | undefined): Promise<string | null> {
  const answer = await fetch('https://api.github.com/user/emails', {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(5_000),
  })
  if (!answer.ok) return null
  const emails: GithubEmail[] = await answer.json()
  return emails.find(({ primary, verified }) => primary && verified)?.email ?? null
}
