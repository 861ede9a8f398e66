import type { IncomingMessage, ServerResponse } from 'node:http'
import { findAddress, type Known } from '@/lib/cache/addresses'
import type { Encoding } from '@/lib/cache/bytes'
import { isCurrent } from '@/lib/live/follow'
import { bestEncoding, etagOf, hasAlready } from './forms'

/** Answers what was answered before on Node's own response, ahead of everything. false: it is for others to answer. */
export function answerKnown({ method, url, headers }: IncomingMessage, response: ServerResponse): boolean {
  const known = method === 'GET' && url !== undefined && findAddress(url)
  if (!known || !isCurrent()) return false
  const encoding = bestEncoding(headers['accept-encoding'] ?? '')
  if (hasAlready(headers['if-none-match'], known.bytes)) {
    response.writeHead(304, headOf(known, encoding)).end()
    return true
  }
  const body = encoding ? known.bytes[encoding] : known.bytes.identity
  if (!body) return false
  response.writeHead(200, [...headOf(known, encoding), 'content-length', String(body.length)]).end(body)
  return true
}

const heads = new WeakMap<Known, { [form: string]: string[] }>()

/** All headers of one form as Node writes them out fastest: a flat list, made once. */
function headOf(known: Known, encoding: Encoding | null): string[] {
  const made = heads.get(known) ?? {}
  heads.set(known, made)
  const form = encoding ?? 'identity'
  made[form] ??= [
    ...known.headers,
    ...['etag', etagOf(known.bytes, encoding)],
    ...(encoding ? ['content-encoding', encoding] : []),
  ]
  return made[form]
}
