import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { AuditFilter, AuditPage } from '@/lib/contract/audit'
import { Problem } from '@/lib/problem'
import { csvOf, csvStart } from './csv'
import { listEntries } from './queries'

const perPage = 50
const perBatch = 1_000

type Asked = { filter: AuditFilter; cursor?: string | undefined }

/** One page of a site's log, newest first. Throws `forbidden`, `invalid-cursor`. */
export async function readLog(
  actor: Actor,
  site: { id: string },
  { filter, cursor }: Asked,
): Promise<AuditPage> {
  authorize(actor, 'audit.read', { siteId: site.id })
  const found = await listEntries(site.id, { filter, before: numberIn(cursor), limit: perPage + 1 })
  const entries = found.slice(0, perPage)
  const last = entries.at(-1)
  return { entries, next: found.length > perPage && last ? String(last.number) : null }
}

function numberIn(cursor: string | undefined): number | null {
  if (cursor === undefined) return null
  if (!/^\d{1,15}$/.test(cursor)) throw new Problem('invalid-cursor')
  return Number(cursor)
}

/** The same as CSV, piece by piece, newest first; as much as there is when it begins. Throws `forbidden` at once. */
export function exportLog(
  actor: Actor,
  site: { id: string },
  filter: AuditFilter,
): AsyncGenerator<string, void, undefined> {
  authorize(actor, 'audit.export', { siteId: site.id })
  return pieces(site.id, filter)
}

async function* pieces(siteId: string, filter: AuditFilter) {
  yield csvStart
  let before: number | null = null
  while (true) {
    const entries = await listEntries(siteId, { filter, before, limit: perBatch })
    if (entries.length > 0) yield csvOf(entries)
    if (entries.length < perBatch) return
    before = entries.at(-1)?.number ?? null
  }
}
