import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { record } from '@/lib/audit/record'

type Ended = { siteId: string; sanctionId: string }
type Row = { userId: string; kind: string; until: string }

/** That its time was over, once. What was lifted before did not end by itself. */
export async function logEnd(tx: Tx, { siteId, sanctionId }: Ended) {
  const [ended] = await tx.execute<Row>(sql`
    select user_id as "userId", kind, to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
    from sanctions s
    where site_id = ${siteId} and id = ${sanctionId} and ends_at <= now() and lifted_at is null
      and confirmed_at is not null for update`)
  if (!ended || (await isLogged(tx, { siteId, sanctionId }))) return
  const what = { action: 'sanction.end', subject: 'sanction', subjectId: sanctionId } as const
  await record(tx, { siteId, actorId: null, ...what, before: ended, after: null })
}

async function isLogged(tx: Tx, { siteId, sanctionId }: Ended) {
  const rows = await tx.execute(sql`
    select from audit_log
    where site_id = ${siteId} and subject_id = ${sanctionId} and action = 'sanction.end' limit 1`)
  return rows.length > 0
}
