import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { v7 } from 'uuid'
import type { Db } from '@/db/client'

type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  ms: number
}

/** A newsroom in a database of the story's own, with an author, a moderator and an article. */
export async function plantNewsroom(databaseUrl: string) {
  await import('../hostile/home')
  const { newsroomIn } = await import('./plant-newsroom')
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const db: Db = drizzle(client)
  const room = await newsroomIn(db)
  await client.end()
  return room
}

type Asked = { cookie?: string; body?: unknown }

/** Each time over a connection of its own: with several processes the next one answers. */
export async function ask(base: string, path: string, { cookie, body }: Asked = {}): Promise<Answer> {
  const began = performance.now()
  const headers: Record<string, string> = {
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie }),
    ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': v7() }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, base), {
      agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers,
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      text(response).then((body) => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body, ms: performance.now() - began })
      }, reject)
    })
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
