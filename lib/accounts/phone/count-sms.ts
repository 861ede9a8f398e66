import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { SmsCaps } from '@/lib/contract/phone'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { tellNearCap } from './tell-near-cap'

/** How much of a cap is used when its site is told, once a day. */
const soon = 0.8

type Sending = { country: string; caps: SmsCaps }

/**
 * Counts a text to a country, as far as the site's cap goes: of any number of processes that count at once no more
 * than the cap get through. Others to the same country wait until the transaction ends. Throws `country-closed`,
 * `country-spent`.
 */
export async function countSms(tx: Tx, site: Site, { country, caps }: Sending): Promise<void> {
  const cap = caps[country]
  if (!cap) throw new Problem('country-closed')
  const [counted] = await tx.execute<{ sent: number }>(sql`
    insert into sms_counts as c (site_id, country, day, sent)
    values (${site.id}, ${country}, (now() at time zone 'UTC')::date, 1)
    on conflict (site_id, country, day) do update set sent = c.sent + 1 where c.sent < ${cap}
    returning sent`)
  if (!counted) throw new Problem('country-spent')
  const { sent } = counted
  if (sent === Math.ceil(cap * soon)) await tellNearCap(tx, site, { sent, cap, country })
}
