import { eq } from 'drizzle-orm'
import { raw, type Tx } from '@/db/client'
import { passwordTries } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { Problem } from '@/lib/problem'

// ten in a quarter of an hour, then a pause that doubles up to as long; NIST SP 800-63B-4, 3.2.2: at most 100
const free = 10
const longest = 900
const most = 100

/** By the address, known or not; by the account. */
type What = 'password' | 'second-factor'

/**
 * Counted before the look at what was entered, so that tries side by side cannot exceed the limit; alike for addresses
 * that nobody has. Throws `too-many-requests`; after a hundred wrong passwords only a mailed code helps, after as many
 * wrong codes of an app a colleague who resets it.
 */
export async function countTry(what: What, whose: string) {
  const key = keyOf(what, whose)
  const [counted] = await raw`
    insert into password_tries as t (key, tries) values (${key}, 1)
    on conflict (key) do update set
      tries = ${triesNow()},
      last_at = now(),
      blocked_until = case
        when ${triesNow()} >= ${most} then 'infinity'
        when ${triesNow()} >= ${free} then now() + make_interval(secs => least(2 ^ (${triesNow()} - ${free}), ${longest}))
      end
    where t.blocked_until is null or t.blocked_until <= now()
    returning t.tries`
  if (!counted) throw new Problem('too-many-requests', {}, await pauseOf(key))
}

// a few slips in a morning are forgotten by noon; a row of ten is not
const triesNow = () => raw`
  case when t.tries < ${free} and t.last_at < now() - make_interval(secs => ${longest}) then 1 else t.tries + 1 end`

async function pauseOf(key: string) {
  const [row] = await raw<{ seconds: number }[]>`
    select ceil(extract(epoch from least(blocked_until, now() + interval '1 day') - now()))::int as seconds
    from password_tries where key = ${key}`
  return Math.max(1, row?.seconds ?? 1)
}

/** Whoever has proved to be the owner starts anew. */
export const forgiveTries = (tx: Tx, what: What, whose: string) =>
  tx.delete(passwordTries).where(eq(passwordTries.key, keyOf(what, whose)))

const keyOf = (what: What, whose: string) => hashToken(`${what} ${whose}`)
