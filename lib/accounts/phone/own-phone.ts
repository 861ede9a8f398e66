import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { phones } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Language } from '@/lib/contract/fields'
import type { OwnPhone } from '@/lib/contract/phone'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { findMember } from '@/lib/users/find-member'
import { guardOwner } from '../owner/guard-owner'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import type { Purpose } from '../sign-in/code'
import { spendCode, tryCode } from '../sign-in/try-code'
import { hasWayIn } from '../ways/has-way-in'
import { keepNumber, lockHolder, openNumber } from './keep-number'
import { masked } from './number'
import { numberOf, requestPhoneCode, type Sendable } from './request-phone-code'

/** As its owner alone is shown it. */
export async function readOwnPhone(actor: Actor): Promise<OwnPhone> {
  authorize(actor, 'account.use', {})
  const [own] = await db.select().from(phones).where(eq(phones.userId, actor.userId))
  const e164 = own ? openNumber(own) : null
  // sealed under another secret: there is one, whichever it is
  return { phone: own ? (e164 === null ? '•••' : masked(e164)) : null }
}

/** Whether somebody may have a code texted by this site, for a number of their own. Throws as `guardOwner`, `not-a-member`. */
export async function mayAddPhone(actor: Actor, site: Site): Promise<void> {
  const { userId } = await guardOwner(actor)
  if (!(await findMember(db, site, userId))) throw new Problem('not-a-member')
}

type Wanted = Sendable & { language: Language; former?: string | undefined }

/** Returns the raw name of the request, for the cookie. Throws `country-spent`. */
export async function requestOwnCode(actor: Actor, site: Site, wanted: Wanted): Promise<string> {
  authorize(actor, 'account.use', {})
  return requestPhoneCode(site, { ...wanted, purpose: purposeOf(actor.userId) })
}

type Entry = { request: string | undefined; code: string }

/**
 * The number that the code came to signs in to this account from now on. Throws as `guardOwner`, `code-wrong`,
 * `code-expired`, and `phone-taken` where it is another account's: who has both proves both to have them merged.
 */
export async function setOwnPhone(actor: Actor, entry: Entry): Promise<OwnPhone> {
  const reader = await guardOwner(actor)
  const asked = await tryCode({ ...entry, purpose: purposeOf(reader.userId) })
  const e164 = numberOf(asked)
  const isOwn = await db.transaction(async (tx) => {
    const owner = await holdFreshOwner(tx, reader)
    await spendCode(tx, asked)
    const holder = await lockHolder(tx, e164)
    if (holder !== null) return holder === owner.id
    await keepNumber(tx, owner.id, { e164, siteId: asked.siteId })
    await tellOwner(tx, owner, { change: 'phone.set', phone: masked(e164) })
    return true
  })
  if (!isOwn) throw new Problem('phone-taken')
  return { phone: masked(e164) }
}

/** Throws as `guardOwner`, `not-found`, and `last-way-in` where nothing else would lead into the account. */
export async function removeOwnPhone(actor: Actor): Promise<void> {
  const reader = await guardOwner(actor)
  const { phone } = await readOwnPhone(reader)
  await db.transaction(async (tx) => {
    const owner = await holdFreshOwner(tx, reader)
    const removed = await tx
      .delete(phones)
      .where(eq(phones.userId, owner.id))
      .returning({ userId: phones.userId })
    if (removed.length === 0) throw new Problem('not-found')
    if (!(await hasWayIn(tx, owner.id))) throw new Problem('last-way-in')
    await tellOwner(tx, owner, { change: 'phone.removed', phone: phone ?? '' })
  })
}

const purposeOf = (userId: string): Purpose => `phone of ${userId}`
