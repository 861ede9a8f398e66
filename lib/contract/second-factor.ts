import { z } from 'zod'
import { time } from './fields'
import { passkeyProof } from './passkeys'

/** Beside the way in, what proves that it is its owner: needed by whoever works for a newsroom. */
export const secondFactor = z
  .object({
    /** An app that makes codes; null: none is set up. */
    authenticator: z.object({ addedAt: time }).nullable(),
    passkeys: z.number().int(),
    /** How many recovery codes are left. */
    recoveryCodes: z.number().int(),
    /** Whether this session may act for newsrooms, and also do what is grave. */
    shown: z.enum(['none', 'shown', 'fresh']),
    /** Whether the sign-in is recent enough for a second factor to be shown, and for a first one to be set up. */
    mayShow: z.boolean(),
    maySetUp: z.boolean(),
    isStaff: z.boolean(),
  })
  .meta({ id: 'SecondFactor' })
export type SecondFactor = z.infer<typeof secondFactor>

/** Six digits of an app, or a recovery code; spaces, hyphens and case do not matter. */
export const secondCode = z.object({ code: z.string().min(6).max(40) }).meta({ id: 'SecondCode' })

export const secondProof = z.object({ proof: passkeyProof }).meta({ id: 'SecondProof' })

/** What an app is to keep, as letters and as the address that a QR code tells it. */
export const enrolment = z
  .object({
    /** To be sent back with the first code; nobody can read it. */
    enrolment: z.string(),
    secret: z.string(),
    uri: z.string(),
  })
  .meta({ id: 'Enrolment' })
export type Enrolment = z.infer<typeof enrolment>

export const enrolmentEnd = z
  .object({ enrolment: z.string().max(500), code: z.string().regex(/^\d{6}$/) })
  .meta({ id: 'EnrolmentEnd' })
export type EnrolmentEnd = z.infer<typeof enrolmentEnd>

/** Told once. null: those that there were stay as they are. */
export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).nullable() })
  .meta({ id: 'RecoveryCodes' })
export type RecoveryCodes = z.infer<typeof recoveryCodes>
