import { db } from '@/db/client'
import { newToken } from '@/lib/auth/tokens'
import type { Language } from '@/lib/contract/fields'
import { send } from '@/lib/jobs/send'
import { digitsFor } from '../guard/wrong-codes'
import { newCode, type Purpose } from './code'
import { codeMail } from './code-mail'
import { keepCode } from './keep-code'

type Wanted = {
  email: string
  language: Language
  /** The raw name of the request that this browser made before: its code is void from now on. */
  former?: string | undefined
  purpose?: Purpose
  /** As `digitsFor` says. */
  digits?: 6 | 8
}

/**
 * Mails six digits, or more where they were guessed at; nothing about it depends on whether the address has an account.
 * Returns the raw name of the request, for the cookie: the code is of no use to anybody who lacks it,
 * and a stranger's request for the same address leaves this one alone.
 */
export async function requestCode({
  email,
  language,
  former,
  purpose = 'sign-in code',
  digits,
}: Wanted): Promise<string> {
  const request = newToken()
  const code = newCode(digits ?? (await digitsFor(email)))
  await db.transaction(async (tx) => {
    await keepCode(tx, { request, code, purpose, former, to: { email }, language })
    await send(tx, 'mail', codeMail({ to: email, code, language }))
  })
  return request
}
