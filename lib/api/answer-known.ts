import type { IncomingMessage, ServerResponse } from 'node:http'
import { findAddress, forgetAddress, type Known } from '@/lib/cache/addresses'
import { type Bytes, compressed, type Encoding } from '@/lib/cache/bytes'
import { cachedBytes, keptBytes } from '@/lib/cache/pages'
import { isCurrent } from '@/lib/live/follow'
import { bestEncoding, etagOf, hasAlready } from './encodings'

/** Answers an address that was answered before on Node's own response, ahead of everything else, or leaves it to `others`. */
export function answerKnown(request: IncomingMessage, response: ServerResponse, others: () => void) {
  const { method, url, headers } = request
  const known = method === 'GET' && url !== undefined && findAddress(url)
  if (!known || !isCurrent()) return others()
  const encoding = bestEncoding(headers['accept-encoding'] ?? '')
  const bytes = keptBytes(known.key)
  if (bytes && hasForm(bytes, encoding)) return send(request, response, { known, bytes, encoding })

  inTime(make(known, encoding))
    .then((made) => send(request, response, { known, bytes: made, encoding }))
    .catch(() => {
      forgetAddress(url)
      if (!response.headersSent) others()
    })
}

// milliseconds: what takes longer has a deadline elsewhere
const patience = 400

function inTime<Made>(making: Promise<Made>): Promise<Made> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience)
  })
  return Promise.race([making, late]).finally(() => clearTimeout(timer))
}

const hasForm = (bytes: Bytes, encoding: Encoding | null) => encoding === null || bytes[encoding] !== null

/** Everybody who asks after a change waits for the same page. */
async function make({ key, tags, compute }: Known, encoding: Encoding | null): Promise<Bytes> {
  const bytes = await cachedBytes(key, tags, compute)
  if (encoding) await compressed(bytes, encoding)
  return bytes
}

type Answer = { known: Known; bytes: Bytes; encoding: Encoding | null }

function send({ headers }: IncomingMessage, response: ServerResponse, answer: Answer) {
  const { bytes, encoding } = answer
  if (hasAlready(headers['if-none-match'], bytes)) {
    response.writeHead(304, headOf(answer)).end()
    return
  }
  const body = (encoding && bytes[encoding]) ?? bytes.identity
  response.writeHead(200, [...headOf(answer), 'content-length', String(body.length)]).end(body)
}

const heads = new WeakMap<Bytes, Map<string[], { [form: string]: string[] }>>()

/** All headers of one form as Node writes them out fastest: a flat list, made once. */
function headOf({ known, bytes, encoding }: Answer): string[] {
  const all = heads.get(bytes) ?? new Map<string[], { [form: string]: string[] }>()
  heads.set(bytes, all)
  const made = all.get(known.headers) ?? {}
  all.set(known.headers, made)
  const form = encoding ?? 'identity'
  made[form] ??= [
    ...known.headers,
    ...['etag', etagOf(bytes, encoding)],
    ...(encoding ? ['content-encoding', encoding] : []),
  ]
  return made[form]
}
