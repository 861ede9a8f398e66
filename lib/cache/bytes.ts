import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** An answer's body in the forms in which it leaves; null: not made yet. */
export type Bytes = { identity: Buffer; etag: string; br: Buffer | null; gzip: Buffer | null }

// where Brotli still compresses faster than a query takes
const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 }
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: quality }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

export function toBytes(body: string): Bytes {
  const identity = Buffer.from(body)
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { identity, etag, br: null, gzip: null }
}

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

/** The forms that somebody wanted of the former, before anybody wants them of the next. */
export async function compressLike(former: Bytes, next: Bytes): Promise<Bytes> {
  const wanted = (['br', 'gzip'] as const).filter((encoding) => former[encoding])
  await Promise.all(wanted.map((encoding) => compressed(next, encoding)))
  return next
}
