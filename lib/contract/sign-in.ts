import { z } from 'zod'
import { displayName, email, id, language, slug, time } from './fields'
import { fewestOfPassword, mostOfPassword } from './words'

export const codeRequest = z.object({ email, language: language.optional() }).meta({ id: 'CodeRequest' })
export type CodeRequest = z.infer<typeof codeRequest>

/** Eight where many codes for the address were wrong of late, whether or not it has an account. */
export const codeSent = z.object({ digits: z.union([z.literal(6), z.literal(8)]) }).meta({ id: 'CodeSent' })
export type CodeSent = z.infer<typeof codeSent>

/** The digits from the mail; the request they belong to is named by a cookie. */
export const codeEntry = z.object({ code: z.string().regex(/^\d{6}(?:\d{2})?$/) }).meta({ id: 'CodeEntry' })

export const account = z
  .object({
    id,
    name: z.string().nullable(),
    email: z.string().nullable(),
    language,
    hasPassword: z.boolean(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

/** A browser that somebody is signed in with: where sign-in happened, as far as it is known. */
export const ownSession = z
  .object({
    id,
    isThis: z.boolean(),
    /** Acts for newsrooms: a second factor was shown in it, and it ends within the half-hour when it is not used. */
    isShort: z.boolean(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    isHandheld: z.boolean(),
    /** By ISO 3166-1. */
    country: z.string().nullable(),
    startedAt: time,
    /** To the hour. */
    seenAt: time,
    /** Sites in whose pages it comments. */
    sites: z.array(z.string()),
  })
  .meta({ id: 'OwnSession' })
export type OwnSession = z.infer<typeof ownSession>

export const accountChange = z
  .object({ name: displayName.optional(), language: language.optional() })
  .meta({ id: 'AccountChange' })
export type AccountChange = z.infer<typeof accountChange>

/** Counted as people do; not trimmed, no rule of what it is made of (ASVS 5.0, 6.2.5). */
const newPassword = z
  .string()
  .refine((word) => word.isWellFormed(), 'has a character that cannot be encoded')
  .refine((word) => length(word) >= fewestOfPassword, `has fewer than ${fewestOfPassword} characters`)
  .refine((word) => length(word) <= mostOfPassword, `has more than ${mostOfPassword} characters`)

const length = (word: string) => [...word.normalize('NFC')].length

const anyPassword = z
  .string()
  .min(1)
  .max(4 * mostOfPassword)

export const passwordEntry = z.object({ email, password: anyPassword }).meta({ id: 'PasswordEntry' })
export type PasswordEntry = z.infer<typeof passwordEntry>

/** `current` is asked for unless sign-in was a moment ago. */
export const passwordChange = z
  .object({ password: newPassword, current: anyPassword.optional() })
  .meta({ id: 'PasswordChange' })
export type PasswordChange = z.infer<typeof passwordChange>

export const passwordRemoval = z.object({ current: anyPassword.optional() }).meta({ id: 'PasswordRemoval' })

// base64url of 32 bytes
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** "Comment on this site as …": `challenge` is S256 of the iframe's verifier. `name` differs where the reader's own is taken there. */
export const connection = z
  .object({ site: slug, challenge: secret, name: displayName.optional() })
  .meta({ id: 'Connection' })
export type Connection = z.infer<typeof connection>

export const connectionCode = z.object({ code: secret }).meta({ id: 'ConnectionCode' })

export const codeExchange = z
  .object({ site: slug, code: secret, verifier: secret })
  .meta({ id: 'CodeExchange' })
export type CodeExchange = z.infer<typeof codeExchange>

export const invitationToken = z.object({ token: secret }).meta({ id: 'InvitationToken' })
