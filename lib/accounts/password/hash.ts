import { hash, verify } from '@node-rs/argon2'
import { env } from '@/lib/env'
import { inTurn } from '@/lib/in-turn'
import { perProcess } from '@/lib/per-process'

// the library's enum is there for its types alone
const argon2id = 2

/** OWASP Password Storage and ASVS 5.0, appendix C: 19 MiB, two passes, one lane. */
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const prefix = '$argon2id$v=19$m=19456,t=2,p=1$'

/** Two on a machine, of so many processes there; one in each is the fewest. */
export const hashesAtOnce = (workers: number) => Math.max(1, Math.floor(2 / workers))

// cores are not to be had by guessers alone; more than these are asked to come back
export const queue = {
  ...{ name: 'password-hashes', atOnce: hashesAtOnce(env.workers) },
  ...{ mostWaiting: 50, comeBackAfter: 5 },
}

// exact bytes after NFC (ASVS 5.0, 6.2.8): the same word typed on two systems
const bytesOf = (password: string) => Buffer.from(password.normalize('NFC'))

export const hashPassword = async (password: string): Promise<string> =>
  inTurn(queue, () => hash(bytesOf(password), parameters))

// nobody's: whoever has no password costs as much time as who has one
const nobodys = () => perProcess('password-of-nobody', () => hash(crypto.randomUUID(), parameters))

/** `kept` null: there is none, and the answer takes as long. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await nobodys())
  const fits = await inTurn(queue, () => verify(against, bytesOf(password)))
  return fits && kept !== null
}

/** Made with other parameters than are asked for now. */
export const isOutdated = (kept: string) => !kept.startsWith(prefix)
