import { z } from 'zod'
import type { Tx } from '@/db/client'
import { seal, unseal } from '@/lib/auth/seal'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { Problem } from '@/lib/problem'
import { spend } from '../spend'

/** `link`: to add a provider; `merge`: to take over an account that was proven to be one's own. */
type Kind = 'link' | 'merge'
type About = {
  /** The hashed token of the session that it was given to. */
  session: string
  /** The provider's id, or the other account's. */
  subject: string
}

// as long as somebody may take at the provider
const minutes = 15
export const passSeconds = minutes * 60

const pass = z.object({ session: z.string(), subject: z.string(), nonce: z.string(), until: z.number() })
export type Pass = z.infer<typeof pass>

/** What a cookie keeps of something that was begun: nobody else can write it, and it works for this session alone. */
export const newPass = (kind: Kind, about: About, now = Date.now()): string =>
  seal(JSON.stringify({ ...about, nonce: newToken(), until: now + passSeconds * 1000 }), `pass to ${kind}`)

/** null: none, of another session, or too late. */
export function readPass(kind: Kind, sealed: string | undefined, session: string): Pass | null {
  const opened = sealed === undefined ? null : unseal(sealed, `pass to ${kind}`)
  const read = opened === null ? null : pass.parse(JSON.parse(opened))
  return read && read.session === session && read.until > Date.now() ? read : null
}

/** Throws `link-over` the second time. */
export async function spendPass(tx: Tx, { nonce, until }: Pass): Promise<void> {
  const isFirst = await spend(tx, hashToken(`pass ${nonce}`), new Date(until))
  if (!isFirst) throw new Problem('link-over')
}
