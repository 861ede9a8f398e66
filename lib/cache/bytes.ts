import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { perProcess } from '@/lib/per-process'

/** An answer in the forms in which it leaves. */
export type Bytes = { identity: Buffer; gzip: Buffer; br: Buffer; etag: string }

type Kept = { bytes: Promise<Bytes>; size: number; tag: string }

const maxBytes = 64 * 1024 * 1024
// quality 5 is where Brotli still compresses faster than a query takes
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const cache = perProcess('cache', () => ({
  kept: new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: (kept) => kept.size,
    dispose: (kept, key) => forget(kept.tag, key),
  }),
  tags: new Map<string, Set<string>>(),
}))

/** Computes once for all who wait. What was dropped while it was computed is answered, but not kept. */
export async function cachedBytes(key: string, tag: string, compute: () => Promise<string>): Promise<Bytes> {
  const kept = cache.kept.get(key)
  if (kept) return kept.bytes

  const entry: Kept = { bytes: compute().then(toBytes), size: 64 * 1024, tag }
  cache.kept.set(key, entry)
  remember(tag, key)
  try {
    const bytes = await entry.bytes
    entry.size = bytes.identity.length + bytes.gzip.length + bytes.br.length
    if (cache.kept.peek(key) === entry) cache.kept.set(key, entry, { noDisposeOnSet: true })
    return bytes
  } catch (error) {
    if (cache.kept.peek(key) === entry) cache.kept.delete(key)
    throw error
  }
}

/** Drops all that was computed from what the tag names. */
export function dropCached(tag: string) {
  for (const key of cache.tags.get(tag) ?? []) cache.kept.delete(key)
  cache.tags.delete(tag)
}

/** Drops everything: after the database's notices were missed. */
export function dropAllCached() {
  cache.kept.clear()
  cache.tags.clear()
}

async function toBytes(body: string): Promise<Bytes> {
  const identity = Buffer.from(body)
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity),
    promisify(brotliCompress)(identity, brotli),
  ])
  return {
    identity,
    gzip: zipped,
    br,
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
  }
}

function remember(tag: string, key: string) {
  const keys = cache.tags.get(tag) ?? new Set()
  cache.tags.set(tag, keys.add(key))
}

function forget(tag: string, key: string) {
  const keys = cache.tags.get(tag)
  if (keys?.delete(key) && keys.size === 0) cache.tags.delete(tag)
}
