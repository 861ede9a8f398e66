import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Heard } from './load/listeners'
import { compare, interleave, oursOverFloor } from './machine/figures'
import { nextMessage, startProcess, startWorker, stopProcess, tell, usage } from './machine/process'
import { rounds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Served, type Stage, serve } from './machine/stage'
import { record } from './results'
import { type Seeded, seedSite } from './seed/site'
import { seedThread, settle, type Thread } from './seed/thread'

const clients = 10_000
// half of them in each process: a process may open so many files and no more
const processes = 2

type Scene = { stage: Stage; served: Served; site: Seeded; thread: Thread; listeners: ChildProcess[] }

/** 10,000 open pages on one process: what each costs, and how soon a decision has reached all of them. */
export async function live() {
  const stage = await openStage()
  const site = await seedSite(stage.sql, { people: 500 })
  const thread = await seedThread(stage.sql, site, { key: 'article', count: 1_000 })
  await settle(stage.sql)
  const served = await serve(stage)
  const floor = startProcess({ args: ['bench/floors/bare-stream.mjs'] })
  const { url } = await nextMessage<{ url: string }>(floor)
  const listeners = await Promise.all(
    Array.from({ length: processes }, () => startWorker('bench/load/listeners.ts')),
  )
  const scene = { stage, served, site, thread, listeners }
  try {
    const address = await streamOf(scene)
    const ours = await memoryOf(served.child, () => openAll(scene, address))
    const bare = await memoryOf(floor, () => openAll(scene, url))
    record('live memory', { value: ours, floor: bare, ratio: ours / bare })
    await delays(scene, { address, floor, url })
  } finally {
    await Promise.all([...listeners, floor].map(stopProcess))
    await served.stop()
    await stage.close()
  }
}

/** As a widget opens it, after the page that it has. */
async function streamOf({ served, site, thread }: Scene) {
  const page = await fetch(`${served.url}/api/v1/sites/${site.slug}/threads/${thread.id}`)
  const { since } = await page.json()
  return `${served.url}/live/${site.slug}/${thread.id}?after=${since}`
}

async function openAll({ listeners }: Scene, address: string) {
  say(`opens ${clients} streams`)
  const open = { address, count: clients / processes }
  await Promise.all(listeners.map((one) => tell(one, { open })))
}

/** kB for each client. */
async function memoryOf(child: ChildProcess, fill: () => Promise<void>) {
  const before = await usage(child, { collect: true })
  await fill()
  const after = await usage(child, { collect: true })
  return (after.rss - before.rss) / clients / 1000
}

type Sides = { address: string; floor: ChildProcess; url: string }

async function delays(scene: Scene, { address, floor, url }: Sides) {
  let event = ''
  const hidden = leavesOf(scene.thread)
  const ours = async () => {
    // changes that come one upon another are told together
    await pause(500)
    const told = await everyoneAt(scene, address)
    const committed = await hide(scene, hidden.pop() ?? '')
    const heard = await told()
    event = heard.event
    return heard.last - committed
  }
  const bare = async () => {
    const told = await everyoneAt(scene, url)
    const { began } = await tell<{ began: number }>(floor, { event })
    return (await told()).last - began
  }
  say('warms up')
  await interleave(2, ours, bare)
  const pairs = await interleave(2 * rounds, ours, bare)
  record(
    'live delay',
    compare(pairs, (delay) => delay, oursOverFloor),
  )
}

/** Resolves when they are listening; what it resolves with is called once the event is on its way. */
async function everyoneAt({ listeners }: Scene, address: string): Promise<() => Promise<Heard>> {
  await Promise.all(listeners.map((one) => tell(one, { arm: address })))
  return async () => {
    const heard = await Promise.all(listeners.map((one) => tell<Heard>(one, { await: true })))
    return { last: Math.max(...heard.map(({ last }) => last)), event: heard[0]?.event ?? '' }
  }
}

/** A moderator hides a comment; returns when that was committed, as the database has written it down. */
async function hide({ stage, served, site }: Scene, commentId: string): Promise<number> {
  const answer = await fetch(`${served.url}/api/v1/sites/${site.slug}/comments/${commentId}/decisions`, {
    method: 'POST',
    headers: {
      cookie: site.people[0]?.cookie ?? '',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ verb: 'hide', revision: 1, reason: 'off-topic' }),
  })
  if (!answer.ok) throw new Error(`hiding was answered with ${answer.status}: ${await answer.text()}`)
  const [row] = await stage.sql<{ committed: number }[]>`
    select extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as committed
    from decisions where comment_id = ${commentId}`
  return Number(row?.committed)
}

/** Comments that nobody has answered. */
function leavesOf({ ids, paths }: Thread) {
  return ids.filter(
    (_, place) =>
      !paths.some((path) => path.length > 10 && path.startsWith(paths[place] ?? '') && path !== paths[place]),
  )
}
