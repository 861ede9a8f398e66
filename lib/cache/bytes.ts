import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { perProcess } from '@/lib/per-process'

export type Encoding = 'br' | 'gzip'

/** An answer's body in the forms in which it leaves; null: not made yet. */
export type Bytes = { identity: Buffer; etag: string; br: Buffer | null; gzip: Buffer | null }

type Kept = { bytes: Promise<Bytes>; made: Bytes | null; size: number; tags: string[] }

const maxBytes = 128 * 1024 * 1024
const whileComputed = 64 * 1024
// where Brotli still compresses faster than a query takes
const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 }
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: quality }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

const cache = perProcess('cache', () => ({
  kept: new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: (kept) => kept.size,
    dispose: (kept, key) => forget(kept, key),
  }),
  tags: new Map<string, Set<string>>(),
  generation: 0,
}))

/** Another number after everything was dropped: for what is kept elsewhere in this process. */
export const generation = () => cache.generation

/**
 * Computes once for all who wait, and again after one of the tags was dropped. What was dropped while it was
 * computed is answered, but not kept.
 */
export async function cachedBytes(
  key: string,
  tags: string[],
  compute: () => Promise<string>,
): Promise<Bytes> {
  const kept = cache.kept.get(key)
  if (kept) return kept.bytes

  const entry: Kept = { bytes: compute().then(toBytes), made: null, size: whileComputed, tags }
  cache.kept.set(key, entry)
  remember(tags, key)
  try {
    const bytes = await entry.bytes
    entry.made = bytes
    // compressed, a page of text is a third of itself or less
    entry.size = Math.ceil(bytes.identity.length * 1.7) + 2 * key.length
    if (cache.kept.peek(key) === entry) cache.kept.set(key, entry, { noDisposeOnSet: true })
    return bytes
  } catch (error) {
    if (cache.kept.peek(key) === entry) cache.kept.delete(key)
    throw error
  }
}

/** What is there now; null where it would have to be computed. */
export const keptBytes = (key: string): Bytes | null => cache.kept.get(key)?.made ?? null

const squeezing = new WeakMap<Bytes, { [encoding in Encoding]?: Promise<Buffer> }>()

/** The compressed form; made when somebody first wants it, once for all who wait. */
export async function compressed(bytes: Bytes, encoding: Encoding): Promise<Buffer> {
  const made = bytes[encoding]
  if (made) return made
  const running = squeezing.get(bytes) ?? {}
  squeezing.set(bytes, running)
  running[encoding] ??= compress[encoding](bytes.identity)
  const body = await running[encoding]
  bytes[encoding] = body
  return body
}

/** Drops all that was computed from what the tag names. */
export function dropCached(tag: string) {
  for (const key of cache.tags.get(tag) ?? []) cache.kept.delete(key)
}

/** Drops everything: settings changed, or changes may have been missed. */
export function dropAllCached() {
  cache.generation += 1
  cache.kept.clear()
}

function toBytes(body: string): Bytes {
  const identity = Buffer.from(body)
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { identity, etag, br: null, gzip: null }
}

function remember(tags: string[], key: string) {
  for (const tag of tags) {
    const keys = cache.tags.get(tag) ?? new Set()
    cache.tags.set(tag, keys.add(key))
  }
}

function forget({ tags }: Kept, key: string) {
  for (const tag of tags) {
    const keys = cache.tags.get(tag)
    if (keys?.delete(key) && keys.size === 0) cache.tags.delete(tag)
  }
}
