import { sql } from 'drizzle-orm'
import { generateSync } from 'otplib'
import { db } from '@/db/client'
import { authenticators } from '@/db/schema/factors'
import { hashToken } from '@/lib/auth/tokens'
import type { Role } from '@/lib/contract/sites'
import { actorWith, newMember, newSite, signIn } from '../testing'
import { beginEnrolment, finishEnrolment } from './enrol'

/** What an app shows, so many half-minutes from now. The clock has to stand still meanwhile. */
export const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })

/** Somebody who works for a site and has just signed in, without a second factor so far. */
export async function newcomer(role: Role = 'moderator') {
  const site = await newSite()
  const { id, email } = await newMember(site, role)
  const first = await signIn(id, site)
  return { site, id, email, ...first }
}

/** The same, with an app whose code was just shown. */
export async function enrolled(role: Role = 'moderator') {
  const person = await newcomer(role)
  const { secret, enrolment } = await beginEnrolment(person.actor)
  const done = await finishEnrolment(
    person.actor,
    { enrolment, code: codeOf(secret, -1) },
    { former: person.token },
  )
  const own = { secret, codes: done.recoveryCodes ?? [], former: person.token, token: done.session ?? '' }
  return { ...person, ...own, actor: await actorWith(own.token, person.site) }
}

/** Gives somebody an app for codes, of which nothing but its being there matters. */
export const plantApp = (userId: string) =>
  db.insert(authenticators).values({ userId, sealed: '-', confirmedAt: sql`now()` })

/** Somebody shows their second factor; returns who they are from then on. */
export async function showSecond(token: string) {
  await db.execute(sql`update sessions set second_at = now() where session_token = ${hashToken(token)}`)
  return actorWith(token)
}

export const age = (token: string, minutes: number) =>
  db.execute(sql`
    update sessions set created_at = created_at - make_interval(mins => ${minutes}),
      second_at = second_at - make_interval(mins => ${minutes})
    where session_token = ${hashToken(token)}`)

export const refused = (code: string) => ({ code })
