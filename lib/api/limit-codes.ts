import type { Context } from 'hono'
import { networkOfCaller } from './caller'
import type { Api } from './context'
import { limitGuesses } from './limit-guesses'
import { consume } from './limits'

/** Letters with codes to an address: five an hour for whoever asks from one place, thirty from all places together. */
export async function limitCodes(c: Context<Api>, email: string) {
  const here = `${email} ${networkOfCaller(c)}`
  await limitGuesses(c, 'code-requests-by-address')
  await consume('code-pause-by-email-and-address', here)
  await consume('code-requests-by-email-and-address', here)
  await consume('code-requests-by-email', email)
}
