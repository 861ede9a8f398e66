import type { TransactionSql } from 'postgres'
import { byHand } from '@/db/by-hand'
import type { Sql, Tx } from '@/db/client'
import { env } from '@/lib/env'
import { beginning, type Entry, type Head, macOf } from './chain'

/**
 * Writes down what is done, in the transaction that does it. To be called last in it: until that ends, nobody else
 * writes to the site's log, and whoever took another lock afterwards could wait for one who waits for this.
 */
export const record = (tx: Tx, entry: Entry): Promise<void> => recordMany(tx, [entry])

/** The same for many at once, in the order in which they are given, in two statements. */
export const recordMany = (tx: Tx, entries: Entry[]): Promise<void> => recordRaw(byHand(tx), entries)

/** The same within a transaction of statements written by hand. */
export async function recordRaw(tx: Sql | TransactionSql, given: Entry[]): Promise<void> {
  if (given.length === 0) return
  const entries = given.map(asKept)
  const heads = await lockHeads(tx, [...new Set(entries.map(({ siteId }) => siteId))])
  const rows = entries.map((entry) => {
    const head = heads.get(entry.siteId)
    if (!head) throw new Error('a chain without a head')
    const link = { ...entry, number: head.number + 1, at: entry.at ?? head.at }
    const mac = macOf(env.auditKey, link, head.mac)
    heads.set(entry.siteId, { at: head.at, number: link.number, mac })
    return { ...link, mac }
  })
  const ends = [...heads].map(([siteId, { number, mac }]) => ({ siteId, number, mac }))
  await tx`with moved as (
      update audit_heads h set number = e.number, mac = e.mac
      from jsonb_to_recordset(${JSON.stringify(ends)}::text::jsonb) as e("siteId" uuid, number bigint, mac text)
      where h.site_id = e."siteId"
    ) insert into audit_log (site_id, number, at, actor_id, action, subject, subject_id, before, after, mac)
    select "siteId", number, at, "actorId", action, subject, "subjectId", before, after, mac
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r("siteId" uuid, number bigint, at timestamptz,
      "actorId" uuid, action text, subject text, "subjectId" uuid, before jsonb, after jsonb, mac text)`
}

/** As PostgreSQL gives it back: ids in small letters, and what JSON leaves out left out. */
const asKept = (entry: Entry): Entry => ({
  ...entry,
  siteId: entry.siteId.toLowerCase(),
  actorId: entry.actorId?.toLowerCase() ?? null,
  subjectId: entry.subjectId?.toLowerCase() ?? null,
  before: entry.before ?? null,
  after: entry.after ?? null,
})

type Locked = Head & { at: string }

/** In the order of sites: two who write to the same ones never wait for each other. */
async function lockHeads(tx: Sql | TransactionSql, siteIds: string[]): Promise<Map<string, Locked>> {
  const wanted = siteIds.join()
  const found = await selectHeads(tx, wanted)
  if (found.size === siteIds.length) return found
  await tx`insert into audit_heads (site_id, number, mac)
    select id, 0, ${beginning} from unnest(string_to_array(${wanted}, ',')::uuid[]) as id
    order by id on conflict do nothing`
  return selectHeads(tx, wanted)
}

async function selectHeads(tx: Sql | TransactionSql, wanted: string) {
  const rows = await tx`select site_id as "siteId", number, mac,
      to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from audit_heads
    where site_id = any(string_to_array(${wanted}, ',')::uuid[])
    order by site_id for update`
  const heads = new Map<string, Locked>()
  for (const { siteId, number, mac, at } of rows) {
    heads.set(String(siteId), { number: Number(number), mac: String(mac), at: String(at) })
  }
  return heads
}
