import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import { type Begin, startSession } from '../sessions/start-session'
import { type Asked, spendCode, tryCode } from '../sign-in/try-code'
import { keepNumber, lockHolder } from './keep-number'
import { numberOf } from './request-phone-code'

type Entry = Begin & { request: string | undefined; code: string }

/**
 * Trades the texted digits for a session; the account, which has no address, is made on first use. Returns the raw
 * session token. Throws `code-wrong`, or `code-expired` when it is too late, used up or not this browser's.
 */
export async function enterPhoneCode({ request, code, ...begin }: Entry): Promise<string> {
  const asked = await tryCode({ request, code, purpose: 'phone code' })
  const e164 = numberOf(asked)
  return db.transaction(async (tx) => {
    await spendCode(tx, asked)
    return startSession(tx, await accountOf(tx, e164, asked), {
      ...begin,
      way: 'phone',
      vouchedBy: asked.siteId ?? undefined,
    })
  })
}

async function accountOf(tx: Tx, e164: string, { language, siteId }: Asked): Promise<string> {
  const holder = await lockHolder(tx, e164)
  if (holder !== null) return holder
  const id = v7()
  await tx.insert(users).values({ id, language })
  await keepNumber(tx, id, { e164, siteId })
  return id
}
