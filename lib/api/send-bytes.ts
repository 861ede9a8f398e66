import type { Context, TypedResponse } from 'hono'
import type { Bytes } from '@/lib/cache/bytes'

/** Answers with cached bytes in the best form that was asked for, or 304 to who has them already. */
export function sendBytes(c: Context, bytes: Bytes, headers: Record<string, string>): Response {
  const encoding = bestEncoding(c.req.header('accept-encoding') ?? '')
  // each form is a different run of bytes, so each has a tag of its own
  const etag = `"${bytes.etag}${encoding ? `-${encoding}` : ''}"`
  const shared = {
    'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate',
    Vary: 'Accept-Encoding',
    ETag: etag,
    ...headers,
  }
  if (matches(c.req.header('if-none-match'), bytes.etag)) return c.body(null, 304, shared)
  const body = new Uint8Array(bytes[encoding ?? 'identity'])
  return c.body(body, 200, encoding ? { ...shared, 'Content-Encoding': encoding } : shared)
}

function bestEncoding(accepted: string): 'br' | 'gzip' | null {
  const taken = accepted.split(',').map((part) => part.trim().toLowerCase())
  const accepts = (name: string) =>
    taken.some((part) => part.split(';')[0] === name && !/;\s*q=0(?:\.0*)?$/.test(part))
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : null
}

const matches = (header: string | undefined, etag: string) =>
  header !== undefined && (header === '*' || header.split(',').some((tag) => tag.includes(`"${etag}`)))

/** The same for cached JSON of a documented shape. */
export const sendJson = <Body>(c: Context, bytes: Bytes) =>
  sendBytes(c, bytes, { 'Content-Type': 'application/json' }) as Response & TypedResponse<Body, 200, 'json'>
