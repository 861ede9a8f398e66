import { LRUCache } from 'lru-cache'
import { perProcess } from '@/lib/per-process'
import { type Bytes, compressLike, toBytes } from './bytes'

/** `asked`: milliseconds of the process's clock. `isOld`: something was added since it was made. */
type Kept = {
  made: Bytes | null
  making: Promise<Bytes> | null
  compute: () => Promise<string>
  tags: string[]
  size: number
  asked: number
  begun: number
  isOld: boolean
  timer: NodeJS.Timeout | null
}

const maxBytes = 128 * 1024 * 1024
const whileComputed = 64 * 1024
// milliseconds: what nobody asks for is not worth computing, and what everybody asks for not oftener than this
const isWantedFor = 1_000
const spacing = 100

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

/** Computes once for all who wait, and again after one of the tags changed. What was dropped meanwhile is not kept. */
export async function cachedBytes(
  key: string,
  tags: string[],
  compute: () => Promise<string>,
): Promise<Bytes> {
  const kept = cache.kept.get(key) ?? keep(key, { tags, compute })
  kept.asked = performance.now()
  if (kept.isOld && kept.making) await kept.making.catch(() => {})
  if (kept.making) return kept.making
  return kept.made && !kept.isOld ? kept.made : make(key, kept)
}

/** What is there now; null where it would have to be computed. May lack what was added in the last moment. */
export function keptBytes(key: string): Bytes | null {
  const kept = cache.kept.get(key)
  if (!kept) return null
  kept.asked = performance.now()
  return kept.made
}

/** Drops all that was computed from what the tag names: none of it leaves again. */
export function dropCached(tag: string) {
  for (const key of cache.tags.get(tag) ?? []) cache.kept.delete(key)
}

/** Something was added to what the tag names: what is asked for often is made anew, and served as it is until then. */
export function refreshCached(tag: string) {
  const now = performance.now()
  for (const key of cache.tags.get(tag) ?? []) {
    const kept = cache.kept.peek(key)
    if (!kept?.made || now - kept.asked > isWantedFor) cache.kept.delete(key)
    else {
      kept.isOld = true
      refreshSoon(key, kept)
    }
  }
}

/** Drops everything: settings changed, or changes may have been missed. */
export function dropAllCached() {
  cache.generation += 1
  cache.kept.clear()
}

function keep(key: string, { tags, compute }: Pick<Kept, 'tags' | 'compute'>): Kept {
  const kept = { tags, compute, made: null, making: null, size: whileComputed, begun: 0, isOld: false }
  const entry: Kept = { ...kept, asked: performance.now(), timer: null }
  cache.kept.set(key, entry)
  for (const tag of tags) cache.tags.set(tag, (cache.tags.get(tag) ?? new Set()).add(key))
  return entry
}

async function make(key: string, kept: Kept): Promise<Bytes> {
  const former = kept.made
  kept.isOld = false
  kept.begun = performance.now()
  kept.making = kept.compute().then(toBytes)
  if (former) kept.making = kept.making.then((next) => compressLike(former, next))
  try {
    kept.made = await kept.making
    // compressed, a page of text is a third of itself or less
    kept.size = Math.ceil(kept.made.identity.length * 1.7) + 2 * key.length
    if (cache.kept.peek(key) === kept) cache.kept.set(key, kept, { noDisposeOnSet: true })
    return kept.made
  } catch (error) {
    kept.isOld = true
    // the former page is better than none, and who asks next tries again
    if (former) return former
    if (cache.kept.peek(key) === kept) cache.kept.delete(key)
    throw error
  } finally {
    kept.making = null
  }
}

function refreshSoon(key: string, kept: Kept) {
  if (kept.timer) return
  const wait = Math.max(0, kept.begun + spacing - performance.now())
  kept.timer = setTimeout(() => {
    kept.timer = null
    if (cache.kept.peek(key) !== kept || !kept.isOld) return
    if (kept.making) refreshSoon(key, kept)
    else make(key, kept).catch(() => {})
  }, wait)
  kept.timer.unref()
}

function forget({ tags, timer }: Kept, key: string) {
  if (timer) clearTimeout(timer)
  for (const tag of tags) {
    const keys = cache.tags.get(tag)
    if (keys?.delete(key) && keys.size === 0) cache.tags.delete(tag)
  }
}
