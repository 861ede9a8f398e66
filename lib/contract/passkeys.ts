import { z } from 'zod'
import { text, time } from './fields'
import { longestPasskeyName } from './words'

const base64url = (most: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{1,${most}}$`))

// 1023 bytes, the most that WebAuthn allows
export const passkeyId = base64url(1364)
const clientDataJSON = base64url(4000)

const signed = z.object({ id: passkeyId, rawId: passkeyId, type: z.literal('public-key') })

/** A key that an authenticator has just made, as browsers write it (WebAuthn's RegistrationResponseJSON). */
export const newPasskey = signed
  .extend({
    response: z.object({
      clientDataJSON,
      attestationObject: base64url(16_000),
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  })
  .meta({ id: 'NewPasskey' })
export type NewPasskey = z.infer<typeof newPasskey>

/** What an authenticator has signed (WebAuthn's AuthenticationResponseJSON). */
export const passkeyProof = signed
  .extend({
    response: z.object({ clientDataJSON, authenticatorData: base64url(4000), signature: base64url(8000) }),
  })
  .meta({ id: 'PasskeyProof' })
export type PasskeyProof = z.infer<typeof passkeyProof>

/** What the browser is asked for; it goes to `navigator.credentials` as it is. */
export const passkeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' })

export const passkeyName = text(1, longestPasskeyName)
export const passkeyChange = z.object({ name: passkeyName }).meta({ id: 'PasskeyChange' })

export const passkey = z
  .object({
    id: passkeyId,
    /** Empty where neither browser nor system was known. */
    name: z.string(),
    /** Whether it is kept on several devices by whoever keeps its owner's passwords. */
    isSynced: z.boolean(),
    createdAt: time,
    usedAt: time.nullable(),
  })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof passkey>
