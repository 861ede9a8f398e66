import { z } from 'zod'
import { id, slug, time } from './fields'

export const keyAlgorithms = ['HS256', 'ES256'] as const

/** What a publisher signs with to vouch for its own accounts. `id` is the `kid` of its tokens. */
export const siteKey = z
  .object({
    id,
    algorithm: z.enum(keyAlgorithms),
    madeBy: z.string(),
    madeAt: time,
    /** To the minute. */
    usedAt: time.nullable(),
    /** From then on it vouches for nobody. */
    retiredAt: time.nullable(),
  })
  .meta({ id: 'SiteKey' })
export type SiteKey = z.infer<typeof siteKey>

/** Those in use first, the newest first. */
export const siteKeys = z.object({ keys: z.array(siteKey) }).meta({ id: 'SiteKeys' })
export type SiteKeys = z.infer<typeof siteKeys>

/** `sessions=end`: whoever came in by the site's own accounts, by whichever key, comes in anew. */
export const keyRetirement = z.object({ sessions: z.literal('end').optional() })

/** A secret that is made here, or the public half of a pair that is the publisher's own: a JWK, or SPKI in PEM. */
export const newSiteKey = z
  .discriminatedUnion('algorithm', [
    z.object({ algorithm: z.literal('HS256') }),
    z.object({ algorithm: z.literal('ES256'), publicKey: z.string().min(1).max(4000) }),
  ])
  .meta({ id: 'NewSiteKey' })
export type NewSiteKey = z.infer<typeof newSiteKey>

/** `secret`: told this once and never again. */
export const madeSiteKey = z
  .object({ key: siteKey, secret: z.string().nullable() })
  .meta({ id: 'MadeSiteKey' })
export type MadeSiteKey = z.infer<typeof madeSiteKey>

/** JWS in compact form. */
const token = z
  .string()
  .max(4096)
  .regex(/^[\w-]+\.[\w-]+\.[\w-]*$/)

export const ownSignIn = z.object({ site: slug, token }).meta({ id: 'OwnSignIn' })
export type OwnSignIn = z.infer<typeof ownSignIn>

/** Compared sign by sign: nothing in them that cannot be seen. */
const mark = z.string().regex(/^[^\s\p{C}]{1,200}$/u, 'is not 1 to 200 signs without spaces')
const words = z.string().max(1000).nullish()

/** What a publisher says of who is signed in on its pages. */
export const ownClaims = z.object({
  iss: mark,
  sub: mark,
  jti: mark,
  aud: slug,
  iat: z.number(),
  exp: z.number(),
  name: words,
  badge: words,
})
export type OwnClaims = z.infer<typeof ownClaims>
