import type { Context } from 'hono'
import { hashNumber } from '@/lib/accounts/phone/keep-number'
import { networkOfCaller } from './caller'
import { lineOf } from './client-address'
import type { Api } from './context'
import { isKnownBrowser } from './known-browser'
import { limitGuesses } from './limit-guesses'
import { consume } from './limits'

/**
 * Letters with codes to an address: five an hour for whoever asks from one place, thirty from all places together.
 * Browsers by which its owner has come in are a place of their own, of which strangers can use up nothing.
 */
export async function limitCodes(c: Context<Api>, email: string) {
  const isKnown = isKnownBrowser(c, email)
  const here = `${email} ${isKnown ? 'known browsers' : lineOf(networkOfCaller(c))}`
  await limitGuesses(c, 'code-requests-by-address')
  await consume('code-pause-by-email-and-address', here)
  await consume('code-requests-by-email-and-address', here)
  if (!isKnown) await consume('code-requests-by-email', email)
}

/** Texts cost money and wake people: so many to a number, from whomever, and from a network. */
export async function limitTexts(c: Context<Api>, e164: string) {
  // all the numbers of a country are soon hashed: what limits keep is keyed
  const number = hashNumber(e164)
  await limitGuesses(c, 'phone-codes-by-address')
  await consume('phone-pause-by-number', number)
  await consume('phone-codes-by-number', number)
}
