import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { NewReplay, NewWord, Replay } from '@/lib/contract/screening'
import { defaults } from '@/lib/screening/defaults'
import { quantile } from '../machine/figures'
import { usage } from '../machine/process'
import { say } from '../machine/say'
import { openStage, serve } from '../machine/stage'
import { record } from '../results'
import { seedSite } from '../seed/site'
import { seedThread, settle } from '../seed/thread'

const comments = 100_000
const word: NewWord = {
  ...{ list: 'banned', kind: 'word', language: null },
  ...{ pattern: 'щебень', exceptions: [] },
}
// what needs most: authors as they were, and every text of the hour before
const rules = {
  links: { ...defaults.links, most: 0 },
  repeat: { ...defaults.repeat, likeness: 0.6 },
  newcomer: { ...defaults.newcomer, outcome: 'hold' as const },
  shouting: { ...defaults.shouting, share: 0.5 },
}

type Scene = { child: ChildProcess; url: string; slug: string; threadId: string; cookie: string }

/** A word, then many rules, tried on 100,000 comments, while readers go on reading. */
export async function replay() {
  const stage = await openStage()
  const site = await seedSite(stage.sql, { people: 5_000 })
  const thread = await seedThread(stage.sql, site, { key: 'past', count: comments })
  await stage.sql`update members set role = 'admin' where user_id = ${site.people[0]?.id ?? ''}`
  await settle(stage.sql)
  const served = await serve(stage)
  const cookie = site.people[0]?.cookie ?? ''
  const scene = { child: served.child, url: served.url, slug: site.slug, threadId: thread.id, cookie }
  try {
    const alone = await whileReading(scene, () => pause(3_000))
    const words = await whileReading(scene, () => tryOnPast(scene, { words: [word] }))
    const many = await whileReading(scene, () => tryOnPast(scene, { rules }))
    record('replay words', { value: words.seconds })
    record('replay rules', { value: many.seconds })
    record('replay cpu', { value: many.cpu })
    record('read without replay', { value: alone.p95 })
    record('read during replay', { value: Math.max(words.p95, many.p95) })
  } finally {
    await served.stop()
    await stage.close()
  }
}

async function tryOnPast(scene: Scene, asked: Omit<NewReplay, 'days'>) {
  let found = await ask(scene, 'POST', '', { days: 365, ...asked })
  while (found.state === 'waiting' || found.state === 'running') {
    await pause(100)
    found = await ask(scene, 'GET', `/${found.id}`)
  }
  if (found.state !== 'done' || found.total !== comments) throw new Error(`a replay ended ${found.state}`)
  say(`would have stopped ${found.held.all}, let through ${found.released.all}`)
}

async function ask(
  { url, slug, cookie }: Scene,
  method: string,
  path: string,
  body?: object,
): Promise<Replay> {
  const answer = await fetch(`${url}/api/v1/sites/${slug}/screening/replays${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} is answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** How long the work takes, and how long readers wait for a first page meanwhile: p95 of milliseconds. */
async function whileReading({ child, url, slug, threadId }: Scene, work: () => Promise<unknown>) {
  const times: number[] = []
  const began = performance.now()
  const before = await usage(child)
  let isOver = false
  const reading = (async () => {
    while (!isOver) {
      const asked = performance.now()
      await (await fetch(`${url}/api/v1/sites/${slug}/threads/${threadId}?sort=oldest`)).arrayBuffer()
      times.push(performance.now() - asked)
      await pause(10)
    }
  })()
  await work()
  isOver = true
  await reading
  const seconds = (performance.now() - began) / 1000
  const { cpu } = await usage(child)
  return { seconds, cpu: (cpu - before.cpu) / 1_000_000, p95: quantile(times, 0.95) }
}
