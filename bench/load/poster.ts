// a crowd of readers who post: told what to do over the channel, answers with what came of it
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '@/db/testing/chance'
import { pick } from '../seed/pick'
import { newText } from '../seed/words'

export type Posting = {
  /** Of the server. */
  url: string
  site: string
  cookies: string[]
  threads: { id: string; page: object; parents: string[] }[]
  connections: number
  seconds: number
  /** Posts a second; without it as many as possible. */
  rate?: number
}

export type Posted = { posted: number; refused: number; seconds: number; times: number[] }

let [nextReader, nextThread] = [0, 0]
const random = chance(7)

process.on('message', async (posting: Posting & { type?: string }) => {
  if (!posting.type) process.send?.(await post(posting))
})
process.once('disconnect', () => process.exit())
process.send?.({ ready: true })

async function post(posting: Posting): Promise<Posted> {
  const agent = new Agent({ keepAlive: true, maxSockets: posting.connections })
  const began = performance.now()
  const until = began + posting.seconds * 1000
  const result: Posted = { posted: 0, refused: 0, seconds: 0, times: [] }
  const writer = async (place: number) => {
    for (let turn = place; performance.now() < until; turn += posting.connections) {
      const due = posting.rate ? began + (turn / posting.rate) * 1000 : 0
      if (due >= until) return
      if (due > performance.now()) await pause(due - performance.now())
      await postOne(posting, agent, result)
    }
  }
  await Promise.all(Array.from({ length: posting.connections }, (_, place) => writer(place)))
  agent.destroy()
  return { ...result, seconds: (performance.now() - began) / 1000 }
}

async function postOne({ url, site, cookies, threads }: Posting, agent: Agent, result: Posted) {
  const thread = threads[nextThread++ % threads.length]
  const cookie = cookies[nextReader++ % cookies.length]
  if (!thread || !cookie) throw new Error('nobody and nowhere')
  // every other one is a reply
  const parentId = nextThread % 2 && thread.parents.length ? pick(random, thread.parents) : null
  const body = JSON.stringify({ text: newText(random), page: thread.page, parentId })
  const sent = performance.now()
  const status = await send(`${url}/api/v1/sites/${site}/threads/${thread.id}/comments`, {
    agent,
    body,
    cookie,
  })
  result.times.push(performance.now() - sent)
  if (status === 201) result.posted += 1
  else result.refused += 1
}

type Sent = { agent: Agent; body: string; cookie: string }

function send(address: string, { agent, body, cookie }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'sec-fetch-site': 'same-origin',
      'idempotency-key': crypto.randomUUID(),
    }
    const asked = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject).end(body)
  })
}
