import type { Bytes, Encoding } from '@/lib/cache/bytes'

// browsers send a handful of different ones
const chosen = new Map<string, Encoding | null>()
const mostChosen = 200

/** The best of our encodings that a client takes (RFC 9110, section 12.5.3). */
export function bestEncoding(accepted: string): Encoding | null {
  const known = chosen.get(accepted)
  if (known !== undefined) return known
  const encoding = choose(accepted)
  if (chosen.size < mostChosen && accepted.length < 200) chosen.set(accepted, encoding)
  return encoding
}

function choose(accepted: string): Encoding | null {
  const taken = accepted.split(',').map((part) => part.trim().toLowerCase())
  const accepts = (name: string) =>
    taken.some((part) => part.split(';')[0] === name && !/;\s*q=0(?:\.0*)?$/.test(part))
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : null
}

/** Each form is a different run of bytes, so each has a tag of its own. */
export const etagOf = ({ etag }: Bytes, encoding: Encoding | null) =>
  encoding ? `"${etag}-${encoding}"` : `"${etag}"`

/** Whether the client has these bytes already, in whatever form. */
export const hasAlready = (header: string | undefined, { etag }: Bytes) =>
  header !== undefined && (header === '*' || header.split(',').some((tag) => tag.includes(`"${etag}`)))
