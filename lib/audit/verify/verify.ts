import type { TransactionSql } from 'postgres'
import { raw } from '@/db/client'
import { env } from '@/lib/env'
import type { Head } from '../chain'
import { type ExportedHead, isSigned, readExports } from '../exported'
import { compareState, type Difference } from './compare-state'
import { type Walk, walkChain } from './walk-chain'

/** What was found in one site's log. `fault`: the first, null where there is none. */
export type Finding = {
  site: string
  entries: number
  exports: number
  fault: string | null
  differences: Difference[]
}

type Site = { id: string; slug: string }
type Options = { folder: string; keys: string[] }

const ownKeys = () => [env.auditKey, ...(env.auditKeyPrevious ? [env.auditKeyPrevious] : [])]

/** Verifies every site, each as it stands at one moment, while people go on deciding. */
export async function* verifyAll({
  folder = env.auditExportDir,
  keys = ownKeys(),
}: Partial<Options> = {}): AsyncGenerator<Finding> {
  const { heads, damaged } = readExports(folder)
  const forged = heads.filter((head) => !isSigned(keys, head))
  const sites = await raw<Site[]>`select id, slug from sites order by slug`
  for (const site of sites) {
    const exported = heads.filter(({ siteId }) => siteId === site.id)
    yield await verifySite(site, { keys, exported })
  }
  const unknown = heads.filter(({ siteId }) => !sites.some(({ id }) => id === siteId))
  const outside = [
    ...damaged.map((place) => `${place} in ${folder} is not a line of an export`),
    ...forged.map(({ siteId, number }) => `the export of ${siteId} at entry ${number} was not signed by us`),
    ...unknown.map(({ siteId, number }) => `the site ${siteId} is gone, whose log had ${number} entries`),
  ]
  if (outside[0])
    yield { site: folder, entries: 0, exports: heads.length, fault: outside[0], differences: [] }
}

type Known = { keys: string[]; exported: ExportedHead[] }

function verifySite({ id, slug }: Site, { keys, exported }: Known): Promise<Finding> {
  return raw.begin('isolation level repeatable read read only', async (sql) => {
    await sql`set local statement_timeout = 0`
    await sql`set local idle_in_transaction_session_timeout = 0`
    const all = [...exported.filter((head) => isSigned(keys, head)), ...(await listExports(sql, id))]
    const marks = new Set(all.map(({ number }) => number))
    const walk = await walkChain(sql, { siteId: id, keys, marks })
    const fault = faultOf(walk, await headOf(sql, id), all)
    const differences = await compareState(sql, id)
    return { site: slug, entries: walk.entries, exports: all.length, fault, differences }
  })
}

/** The first thing that is wrong with a chain, its head or what was exported of it. */
function faultOf({ end, fault, heads }: Walk, head: Head | null, exported: Head[]): string | null {
  if (fault) return `entry ${fault.number} ${fault.fault}`
  const cut = exported.find(({ number }) => number > end.number)
  if (cut)
    return `the log ends at entry ${end.number}, and entry ${cut.number} was exported: its end was cut off`
  const other = exported.find(({ number, mac }) => heads.get(number) !== mac)
  if (other)
    return `entry ${other.number} is not the one that was exported: the log was put back and went on otherwise`
  if ((head?.number ?? 0) === end.number && (head?.mac ?? end.mac) === end.mac) return null
  return `the log ends at entry ${end.number}, its head says ${head?.number ?? 'nothing'}`
}

async function headOf(sql: TransactionSql, siteId: string): Promise<Head | null> {
  const [head] = await sql<Head[]>`
    select number::float8 as number, mac from audit_heads where site_id = ${siteId}`
  return head ?? null
}

const listExports = (sql: TransactionSql, siteId: string) => sql<Head[]>`
  select number::float8 as number, mac from audit_exports where site_id = ${siteId} order by number`
