import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { verificationTokens } from '@/db/schema/users'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Language } from '@/lib/contract/fields'
import { send } from '@/lib/jobs/send'
import { hashCode, minutesToLive, newCode } from './code'
import { codeMail } from './code-mail'

type Wanted = {
  email: string
  language: Language
  /** The raw name of the request that this browser made before: its code is void from now on. */
  former?: string | undefined
}

/**
 * Mails six digits; nothing about it depends on whether the address has an account.
 * Returns the raw name of the request, for the cookie: the code is of no use to anybody who lacks it,
 * and a stranger's request for the same address leaves this one alone.
 */
export async function requestCode({ email, language, former }: Wanted): Promise<string> {
  const request = newToken()
  const identifier = hashToken(request)
  const code = newCode()
  await db.transaction(async (tx) => {
    if (former)
      await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, hashToken(former)))
    await tx.insert(verificationTokens).values({
      identifier,
      token: hashCode(identifier, code),
      email,
      language,
      expires: sql`now() + make_interval(mins => ${minutesToLive})`,
    })
    await send(tx, 'mail', codeMail({ to: email, code, language }))
  })
  return request
}
