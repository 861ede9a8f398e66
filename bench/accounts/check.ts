import { Agent, request } from 'node:http'
import { median } from '../machine/figures'
import { nextMessage, startProcess, stopProcess } from '../machine/process'
import { rounds } from '../machine/rounds'
import { say } from '../machine/say'
import { type Stage, settings } from '../machine/stage'
import { record } from '../results'
import type { Seeded } from '../seed/site'

const asked = 1_000

type Call = { method: string; path: string; cookie: string }

/** The same answer with and without a look at who asks, one call after another over one connection. */
export async function measureCheck(stage: Stage, { slug, people: [person] }: Seeded) {
  say('measures the look at who asks')
  const child = startProcess({ args: ['bench/accounts/checked.ts'], env: settings(stage) })
  const { port } = await nextMessage<{ port: number }>(child)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookie = person?.cookie ?? ''
  const anybody = { method: 'GET', path: `/${slug}/anybody`, cookie }
  const reads = { method: 'GET', path: `/${slug}/checked`, cookie }
  const writes = { ...reads, method: 'POST' }
  const time = async (call: Call) => {
    const times: number[] = []
    while (times.length < asked) times.push(await took(call, { agent, port }))
    return median(times)
  }
  for (const call of [anybody, reads, writes]) await time(call)
  const [plain, read, written]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    plain?.push(await time(anybody))
    read?.push(await time(reads))
    written?.push(await time(writes))
  }
  agent.destroy()
  await stopProcess(child)
  const above = (times: number[] = []) => times.map((value, round) => value - (plain?.[round] ?? 0))
  record('session check', { value: median(above(read)), floor: median(plain ?? []) })
  record('session check of a write', { value: median(above(written)), floor: median(plain ?? []) })
}

/** Milliseconds. */
function took({ method, path, cookie }: Call, { agent, port }: { agent: Agent; port: number }) {
  const began = performance.now()
  return new Promise<number>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${method} ${path} answers ${answer.statusCode}`))
      answer.resume().on('end', () => resolve(performance.now() - began))
    })
    call.on('error', reject).end()
  })
}
