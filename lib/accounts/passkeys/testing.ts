import { newUser, signIn } from '../testing'
import { addPasskey } from './add-passkey'
import { offerPasskey } from './offer-passkey'
import { newAuthenticator } from './testing-authenticator'

type Device = ReturnType<typeof newAuthenticator>
type Actor = Awaited<ReturnType<typeof signIn>>['actor']

/** Makes a passkey on a device of theirs. */
export async function register(actor: Actor, device: Device) {
  const { options, token } = await offerPasskey(actor)
  return addPasskey(actor, { made: device.create(options), token, from: {} })
}

/** Somebody who has just signed in, with a passkey on a device. */
export async function newOwner(device = newAuthenticator()) {
  const { id, email } = await newUser()
  const { actor, token } = await signIn(id)
  const passkey = await register(actor, device)
  return { id, email, actor, session: token, device, passkey }
}
