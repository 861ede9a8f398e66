import { raw } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'

// wrong ones in a day, from all browsers together
const usual = 50
const short = 6
const long = 8

/** Counted by the address that the code was mailed to, known or not. */
export async function countWrongCode(email: string) {
  await raw`
    insert into password_tries as t (key, tries) values (${keyOf(email)}, 1)
    on conflict (key) do update set last_at = now(),
      tries = case when t.last_at < now() - interval '1 day' then 1 else t.tries + 1 end`
}

/**
 * How many digits the next code for an address has: six, and eight once somebody guesses, until a day has passed without.
 * Guessing is a hundred times as hard then, and nobody is kept out by it.
 */
export async function digitsFor(email: string): Promise<6 | 8> {
  const [guessed] = await raw`
    select from password_tries
    where key = ${keyOf(email)} and tries >= ${usual} and last_at > now() - interval '1 day'`
  return guessed ? long : short
}

const keyOf = (email: string) => hashToken(`mailed code ${email}`)
