import type { Context } from 'hono'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

/** A body of so many bytes at most: whatever is longer is cut while it is read. */
export async function readAll(
  c: Context<Api>,
  most: number,
  tooLarge = new Problem('body-too-large'),
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Node's own stream where there is one: a Request made of it would cost more than all the rest
  const body = c.env?.incoming?.iterator({ destroyOnReturn: false }) ?? c.req.raw.body
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
