import type { Context, TypedResponse } from 'hono'
import { type Known, rememberAddress } from '@/lib/cache/addresses'
import { type Bytes, compressed } from '@/lib/cache/bytes'
import { cachedBytes, generation, keptBytes } from '@/lib/cache/pages'
import { makeCurrent } from '@/lib/live/follow'
import type { Api } from './context'
import { bestEncoding, etagOf, hasAlready } from './encodings'

/** `key` names what is computed, `tags` what it is made of. */
type Wanted = { key: string; tags: string[]; headers?: Record<string, string>; isPrivate?: boolean }

/**
 * Answers with the bytes that everybody gets; from then on the address is answered ahead of all this. While the
 * database is away what is kept is served, marked stale.
 */
export async function answerCached(
  c: Context<Api>,
  { key, tags, headers, isPrivate }: Wanted,
  compute: () => Promise<string>,
): Promise<Response> {
  const isCurrent = await makeCurrent()
  const bytes = (!isCurrent && keptBytes(key)) || (await cachedBytes(key, tags, compute))
  if (!isCurrent) return sendBytes(c, bytes, { ...headers, ...staleHeaders })
  if (isPrivate) return sendBytes(c, bytes, { ...headers, ...privateHeaders })
  remember(c, { key, tags, compute }, { ...publicHeaders, ...headers })
  return sendBytes(c, bytes, headers)
}

/** The same for JSON of a documented shape. */
export async function answerCachedJson<Body>(c: Context, wanted: Wanted, compute: () => Promise<Body>) {
  const headers = { 'Content-Type': 'application/json', ...wanted.headers }
  const answer = await answerCached(c, { ...wanted, headers }, async () => JSON.stringify(await compute()))
  return answer as Response & TypedResponse<Body, 200, 'json'>
}

const publicHeaders = {
  'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate',
  Vary: 'Accept-Encoding',
}
const privateHeaders = { 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding, Referer' }
const staleHeaders = { 'Cache-Control': 'no-store', 'Pikir-Stale': '1' }

/** Bytes in the best form that was asked for, or 304 to who has them already. */
export async function sendBytes(
  c: Context,
  bytes: Bytes,
  headers: Record<string, string> = {},
): Promise<Response> {
  const encoding = bestEncoding(c.req.header('accept-encoding') ?? '')
  const shared = { ...publicHeaders, ETag: etagOf(bytes, encoding), ...headers }
  if (hasAlready(c.req.header('if-none-match'), bytes)) return c.body(null, 304, shared)
  const body = new Uint8Array(encoding ? await compressed(bytes, encoding) : bytes.identity)
  return c.body(body, 200, encoding ? { ...shared, 'Content-Encoding': encoding } : shared)
}

type Recipe = Pick<Known, 'key' | 'tags' | 'compute'>

/** With the headers that are on every answer of the server, but for the request's own id. */
function remember(c: Context<Api>, recipe: Recipe, own: Record<string, string>) {
  const { incoming, outgoing } = c.env ?? {}
  if (!incoming?.url || !outgoing || c.req.method !== 'GET') return
  const headers = new Map<string, string>()
  const given = { ...outgoing.getHeaders(), ...own }
  for (const [name, value] of Object.entries(given)) headers.set(name.toLowerCase(), String(value))
  headers.delete('x-request-id')
  rememberAddress(incoming.url, { ...recipe, headers: [...headers].flat(), generation: generation() })
}
