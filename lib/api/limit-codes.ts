import type { Context } from 'hono'
import { hashNumber } from '@/lib/accounts/phone/keep-number'
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

/** Texts cost money and wake people: so many to a number, from whomever, and from a network. */
export async function limitTexts(c: Context<Api>, e164: string) {
  // all the numbers of a country are soon hashed: what limits keep is keyed
  const number = hashNumber(e164)
  await limitGuesses(c, 'phone-codes-by-address')
  await consume('phone-pause-by-number', number)
  await consume('phone-codes-by-number', number)
}
