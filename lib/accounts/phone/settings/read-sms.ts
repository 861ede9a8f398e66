import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { siteSms, smsCounts } from '@/db/schema/ways'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SmsSettings } from '@/lib/contract/phone'
import { openRequest, type Row } from '../gateway'

/** How a site texts codes; of the gateway's secrets only whether there are any. Throws `forbidden`. */
export async function readSms(actor: Actor, siteId: string): Promise<SmsSettings> {
  authorize(actor, 'site.configure', { siteId })
  const [row] = await db.select().from(siteSms).where(eq(siteSms.siteId, siteId))
  return presentSms(siteId, row)
}

export async function presentSms(siteId: string, row: Row | undefined): Promise<SmsSettings> {
  return {
    isOn: row?.isOn ?? false,
    caps: row?.caps ?? {},
    sent: await sentToday(siteId),
    gateway: row ? presentGateway(row) : null,
    version: versionOf(row),
  }
}

/** When it was changed, in milliseconds; 0: never. */
export const versionOf = (row: Row | undefined) => row?.changedAt.getTime() ?? 0

function presentGateway(row: Row) {
  const request = openRequest(row)
  return (
    request && {
      method: row.method,
      headers: request.headers.map(({ name }) => name),
      hasBody: row.sealedBody !== null,
      expects: row.expects,
    }
  )
}

async function sentToday(siteId: string): Promise<Record<string, number>> {
  const today = sql`${smsCounts.siteId} = ${siteId} and ${smsCounts.day} = (now() at time zone 'UTC')::date`
  const counts = await db
    .select({ country: smsCounts.country, sent: smsCounts.sent })
    .from(smsCounts)
    .where(today)
  return Object.fromEntries(counts.map(({ country, sent }) => [country, sent]))
}
