import { mkdir, open } from 'node:fs/promises'
import { raw } from '@/db/client'
import { env } from '@/lib/env'
import { type ExportedHead, fileOf, sign } from './exported'

type Row = Omit<ExportedHead, 'signature' | 'at'>

/**
 * The job `export-audit`: appends where every log ends to the day's file, outside the database and on the disk
 * before it is noted there. Returns how many logs had moved on.
 */
export async function exportHeads(now = new Date(), folder = env.auditExportDir): Promise<number> {
  const moved = await raw<Row[]>`
    select h.site_id as "siteId", h.number::float8 as number, h.mac,
      (select count(*)::int from comments c where c.site_id = h.site_id) as comments
    from audit_heads h
    where h.number > 0 and not exists (
      select from audit_exports e where e.site_id = h.site_id and e.number = h.number and e.mac = h.mac
    ) order by h.site_id`
  if (moved.length === 0) return 0
  const heads = moved.map((head) => sign(env.auditKey, { ...head, at: now.toISOString() }))
  await append(folder, { now, heads })
  await raw`insert into audit_exports (site_id, number, mac, signature, comments, at)
    select "siteId", number, mac, signature, comments, at
    from json_to_recordset(${JSON.stringify(heads)}::text::json)
      as h("siteId" uuid, number bigint, mac text, signature text, comments int, at timestamptz)
    on conflict do nothing`
  return heads.length
}

async function append(folder: string, { now, heads }: { now: Date; heads: ExportedHead[] }) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(fileOf(folder, now), 'a', 0o600)
  try {
    await file.appendFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}
