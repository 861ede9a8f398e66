import { eq, sql } from 'drizzle-orm'
import { isSupportedCountry } from 'libphonenumber-js/max'
import { db, type Tx } from '@/db/client'
import { siteSms } from '@/db/schema/ways'
import { changed } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SmsChange, SmsSettings } from '@/lib/contract/phone'
import { Problem } from '@/lib/problem'
import { lockSite } from '@/lib/sites/lock-site'
import { type Row, sealRequest } from '../gateway'
import { refuseTemplate } from '../refuse-template'
import { presentSms, versionOf } from './read-sms'

/** Throws `forbidden`, `settings-changed` when they are not those that were read, `invalid-input`. */
export async function changeSms(actor: Actor, siteId: string, change: SmsChange): Promise<SmsSettings> {
  authorize(actor, change.gateway ? 'key.change' : 'site.configure', { siteId })
  refuseCountries(change)
  if (change.gateway) refuseTemplate(change.gateway)
  const next = await db.transaction(async (tx) => {
    const former = await lockRow(tx, siteId)
    if (versionOf(former) !== change.version) throw new Problem('settings-changed')
    const next = await keep(tx, siteId, { former, change })
    await tell(tx, { siteId, actorId: actor.userId }, { former, next, isAnew: change.gateway !== undefined })
    return next
  })
  return presentSms(siteId, next)
}

/** The gateway and its secrets are gone; codes that wait are given up. Throws `forbidden`. */
export async function removeSms(actor: Actor, siteId: string): Promise<void> {
  authorize(actor, 'key.change', { siteId })
  await db.transaction(async (tx) => {
    const former = await lockRow(tx, siteId)
    if (!former) return
    await tx.delete(siteSms).where(eq(siteSms.siteId, siteId))
    await tell(tx, { siteId, actorId: actor.userId }, { former, next: undefined, isAnew: false })
  })
}

function refuseCountries({ caps }: SmsChange) {
  const unknown = Object.keys(caps).filter((country) => !isSupportedCountry(country))
  const errors = unknown.map((country) => ({
    path: `caps.${country}`,
    message: 'is no country with numbers',
  }))
  if (errors.length > 0) throw new Problem('invalid-input', { errors })
}

async function lockRow(tx: Tx, siteId: string): Promise<Row | undefined> {
  await lockSite(tx, siteId)
  const [row] = await tx.select().from(siteSms).where(eq(siteSms.siteId, siteId))
  return row
}

type Turn = { former: Row | undefined; change: SmsChange }

async function keep(tx: Tx, siteId: string, { former, change: { gateway, isOn, caps } }: Turn): Promise<Row> {
  // as precise as a version is
  const given = { isOn, caps, changedAt: sql`date_trunc('milliseconds', clock_timestamp())` }
  const sealed = gateway && sealRequest(siteId, gateway)
  if (!former && !sealed) throw lacksGateway()
  const [row] = sealed
    ? await tx
        .insert(siteSms)
        .values({ siteId, ...sealed, ...given })
        .onConflictDoUpdate({ target: siteSms.siteId, set: { ...sealed, ...given } })
        .returning()
    : await tx.update(siteSms).set(given).where(eq(siteSms.siteId, siteId)).returning()
  if (!row) throw new Error('an upsert returned nothing')
  return row
}

const lacksGateway = () =>
  new Problem('invalid-input', { errors: [{ path: 'gateway', message: 'is missing' }] })

type Difference = { former: Row | undefined; next: Row | undefined; isAnew: boolean }

async function tell(tx: Tx, by: { siteId: string; actorId: string }, { former, next, isAnew }: Difference) {
  const differences = changed(logged(former), { ...logged(next), ...(isAnew && { gateway: 'anew' }) })
  if (!differences) return
  const what = { action: 'sms.change', subject: 'site', subjectId: by.siteId } as const
  await record(tx, { ...by, ...what, ...differences })
}

// what is sealed is never told, only that it was given anew
const logged = (row: Row | undefined) => ({
  isOn: row?.isOn ?? null,
  method: row?.method ?? null,
  expects: row?.expects ?? null,
  gateway: row ? 'kept' : null,
  ...Object.fromEntries(Object.entries(row?.caps ?? {}).map(([country, cap]) => [`cap.${country}`, cap])),
})
