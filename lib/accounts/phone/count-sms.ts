import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { SmsCaps } from '@/lib/contract/phone'
import { Problem } from '@/lib/problem'

/** How much of a cap is used when its site is told. */
const soon = 0.8

type Sending = { siteId: string; country: string; caps: SmsCaps }
/** `isSoon`: with this one a cap is nearly used up; it is said of one message in a day. */
export type Count = { sent: number; cap: number; isSoon: boolean }

/**
 * Counts a message to a country, as far as the site's cap goes: of any number of processes that count at once no
 * more than the cap get through. Throws `country-closed`, `country-spent`.
 */
export async function countSms(tx: Tx, { siteId, country, caps }: Sending): Promise<Count> {
  const cap = caps[country]
  if (!cap) throw new Problem('country-closed')
  const [counted] = await tx.execute<{ sent: number }>(sql`
    insert into sms_counts as c (site_id, country, day, sent)
    values (${siteId}, ${country}, (now() at time zone 'UTC')::date, 1)
    on conflict (site_id, country, day) do update set sent = c.sent + 1 where c.sent < ${cap}
    returning sent`)
  if (!counted) throw new Problem('country-spent')
  return { sent: counted.sent, cap, isSoon: counted.sent === Math.ceil(cap * soon) }
}
