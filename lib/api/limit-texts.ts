import type { Context } from 'hono'
import { hashNumber } from '@/lib/accounts/phone/keep-number'
import type { Api } from './context'
import { limitGuesses } from './limit-guesses'
import { consume } from './limits'

/** Texts cost money and wake people: so many to a number, from whomever, and from a network. */
export async function limitTexts(c: Context<Api>, e164: string) {
  // all the numbers of a country are soon hashed: what limits keep is keyed
  const number = hashNumber(e164)
  await limitGuesses(c, 'phone-codes-by-address')
  await consume('phone-pause-by-number', number)
  await consume('phone-codes-by-number', number)
}
