import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { verificationTokens } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import type { Language } from '@/lib/contract/fields'
import { hashCode, minutesToLive, type Purpose } from './code'

type New = {
  /** The raw name of the request. */
  request: string
  code: string
  purpose: Purpose
  /** The raw name of the request that this browser made before: its code is void from now on. */
  former?: string | undefined
  /** Where the code goes: an address, or by a site's gateway to a number that is sealed. */
  to: { email: string } | { phone: string; siteId: string }
  language: Language
}

/** A code is waited for; of it the database knows a keyed hash alone. */
export async function keepCode(tx: Tx, { request, code, purpose, former, to, language }: New) {
  const identifier = hashToken(request)
  if (former) await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, hashToken(former)))
  await tx.insert(verificationTokens).values({
    ...{ identifier, language, ...to },
    token: hashCode({ request: identifier, purpose }, code),
    expires: sql`now() + make_interval(mins => ${minutesToLive})`,
  })
}
