import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { passkeys } from '@/db/schema/factors'
import type { NewPasskey } from '@/lib/contract/passkeys'
import { bytesOf } from './challenge'
import { isInFirstParty } from './client-data'
import { algorithms } from './offer-passkey'
import { relyingParty } from './relying-party'

export type Checked = Omit<typeof passkeys.$inferInsert, 'userId' | 'name'>

// as WebAuthn names them; others would be offered to browsers as if they meant something
const knownTransports = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

/** The key that was made for us, by this challenge, in a window of ours; null: something of that is not so. */
export async function checkNew(made: NewPasskey, challenge: string): Promise<Checked | null> {
  try {
    if (!isInFirstParty(made.response.clientDataJSON) || isCertified(made)) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return null
    const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: made.response.transports.filter((one) => knownTransports.has(one)),
      isSynced: credentialDeviceType === 'multiDevice',
      isBackedUp: credentialBackedUp,
    }
  } catch {
    return null
  }
}

/** We ask for no maker's certificate. One that comes all the same is not read: it may name addresses to be fetched. */
function isCertified({ response }: NewPasskey) {
  const attested = decodeAttestationObject(bytesOf(response.attestationObject))
  const format = attested.get('fmt')
  return !(format === 'none' || (format === 'packed' && !attested.get('attStmt').get('x5c')))
}
