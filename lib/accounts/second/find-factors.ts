import { raw } from '@/db/client'
import type { Reader } from '@/lib/auth/actor'
import { isFreshSession } from '../sessions/fresh-sign-in'

/** For so long after a sign-in a second factor may be shown with it, in hours. */
const recentHours = 12

export type Factors = {
  authenticatorAt: Date | null
  passkeys: number
  recoveryCodes: number
  isStaff: boolean
  isRecent: boolean
  isFreshSignIn: boolean
}

/** What somebody can prove themselves by, and how long ago they signed in; null: this session is over. */
export async function findFactors({ userId, session }: Reader): Promise<Factors | null> {
  const [found] = await raw<Omit<Factors, 'isFreshSignIn'>[]>`
    select a.confirmed_at as "authenticatorAt",
      (select count(*)::int from passkeys where user_id = s.user_id) as passkeys,
      (select count(*)::int from recovery_codes where user_id = s.user_id and used_at is null) as "recoveryCodes",
      exists (select from members where user_id = s.user_id and role <> 'reader') as "isStaff",
      s.created_at > now() - make_interval(hours => ${recentHours}) as "isRecent"
    from sessions s left join authenticators a on a.user_id = s.user_id
    where s.session_token = ${session} and s.user_id = ${userId}`
  return found ? { ...found, isFreshSignIn: await isFreshSession(session) } : null
}

export const hasFactor = ({ authenticatorAt, passkeys }: Factors) => authenticatorAt !== null || passkeys > 0
