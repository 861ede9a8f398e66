import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { newUser, signIn } from '../testing'
import { changePassword } from './change-password'
import { enterPassword } from './enter-password'

export const password = 'қызыл өрік 7'

/** Somebody who has just signed in and set that password. */
export async function newOwner() {
  const user = await newUser()
  const here = await signIn(user.id)
  await changePassword(here.actor, { password })
  return { ...user, here }
}

/** Their sign-in is sixteen minutes old. */
export const age = (token: string) =>
  db.execute(sql`
    update sessions set created_at = created_at - interval '16 minutes' where session_token = ${hashToken(token)}`)

export const enter = (email: string, word = password) => enterPassword({ email, password: word }, {})

/** A pause is over. */
export const pass = (email: string) =>
  db.execute(sql`
    update password_tries set blocked_until = now()
    where key = ${hashToken(`password ${email}`)} and blocked_until <> 'infinity'`)
