import { createHmac } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { raw } from '@/db/client'
import { keyFor } from '@/lib/key-for'
import { perProcess } from '@/lib/per-process'

type Member = { siteId: string; userId: string }
type Trace = { kind: 'device' | 'network'; mark: string }

// by site: what is known on one says nothing on another
const hashOf = ({ siteId }: Member, { kind, mark }: Trace) =>
  createHmac('sha256', keyFor('traces')).update(`${siteId}\n${kind}\n${mark}`).digest('base64url')

const day = 86_400_000
const kept = () => perProcess('traces', () => new LRUCache<string, true>({ max: 50_000, ttl: day }))

/**
 * Remembers from where a member takes part, once a day, as hashes that mean nothing without our key. `network`: as
 * `caller.ts` names it, of which the wider one is taken; `device`: the random name that this browser was given by us.
 */
export async function keepTraces(member: Member, { network, device }: { network: string; device?: string }) {
  const traces: Trace[] = [{ kind: 'network', mark: wider(network) }]
  if (device) traces.push({ kind: 'device', mark: device })
  for (const trace of traces) await keep(member, { ...trace, hash: hashOf(member, trace) })
}

async function keep({ siteId, userId }: Member, { kind, hash }: Trace & { hash: string }) {
  const known = `${userId} ${hash}`
  if (kept().has(known)) return
  await raw`
    insert into traces (site_id, user_id, kind, hash)
    select site_id, user_id, ${kind}, ${hash} from members where site_id = ${siteId} and user_id = ${userId}
    on conflict (site_id, user_id, kind, hash) do update set last_at = now()
    where traces.last_at < now() - interval '1 day'`
  kept().set(known, true)
}

/** The first 24 bits of an IPv4 address, 48 of an IPv6 one: a home whose address changes stays in it. */
export const wider = (network: string) =>
  network.includes(':') ? network.split(':').slice(0, 3).join(':') : network.split('.').slice(0, 3).join('.')
