import type { Inserted, Inserting } from './floors/insert'
import type { Posted, Posting } from './load/poster'
import { compare, floorOverOurs, interleave, median, oursOverFloor, quantile } from './machine/figures'
import { startWorker, stopProcess, tell, usage } from './machine/process'
import { rounds, seconds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Served, type Stage, serve } from './machine/stage'
import { record } from './results'
import { type Seeded, seedSite } from './seed/site'
import { seedThread, settle, type Thread } from './seed/thread'

const connections = 16
// ten posts a minute are allowed to each of them
const readers = 12_000

/** Posting through the API against inserting the same rows, and one hot thread against many. */
export async function write() {
  const stage = await openStage()
  say('seeds 12,000 readers and 100 threads')
  const site = await seedSite(stage.sql, { people: readers })
  const threads: Thread[] = []
  for (let place = 0; place < 100; place++) {
    threads.push(await seedThread(stage.sql, site, { key: `article-${place}`, count: 100 }))
  }
  await settle(stage.sql)
  const served = await serve(stage)
  try {
    await againstInserts(stage, { served, site, threads })
    await oneAgainstMany({ served, site, threads })
  } finally {
    await served.stop()
    await stage.close()
  }
}

type Scene = { served: Served; site: Seeded; threads: Thread[] }
type Figures = { cpu: number; rate: number; p95: number }

async function againstInserts(stage: Stage, scene: Scene) {
  const [post, insert] = await Promise.all([crowd(scene), raw(stage, scene)])
  say('warms up')
  // a server that has answered for less is still compiling what it runs
  await post(scene.threads, 12)
  await insert.run(12)
  const pairs = await interleave<Figures>(
    rounds,
    () => post(scene.threads, seconds),
    () => insert.run(seconds),
  )
  await Promise.all([post.stop(), insert.stop()])
  record(
    'posts',
    compare(pairs, ({ cpu }) => cpu, floorOverOurs),
  )
  record(
    'posts rate',
    compare(pairs, ({ rate }) => rate, oursOverFloor),
  )
  record('posts time', { value: median(pairs.map(({ ours }) => ours.p95)) })
}

async function oneAgainstMany(scene: Scene) {
  const post = await crowd(scene)
  const pairs = await interleave<Figures>(
    rounds,
    () => post(scene.threads.slice(0, 1), seconds),
    () => post(scene.threads, seconds),
  )
  await post.stop()
  record(
    'hot thread',
    compare(pairs, ({ rate }) => rate, oursOverFloor),
  )
}

/** Readers who post as fast as they are answered. */
async function crowd({ served, site }: Scene) {
  const child = await startWorker('bench/load/poster.ts')
  const post = async (threads: Thread[], lasting: number): Promise<Figures> => {
    const before = await usage(served.child)
    const posting: Posting = {
      url: served.url,
      site: site.slug,
      cookies: site.people.map(({ cookie }) => cookie),
      threads: threads.map(({ id, page, ids }) => ({ id, page, parents: ids })),
      connections,
      seconds: lasting,
    }
    const { posted, refused, seconds, times } = await tell<Posted>(child, posting)
    if (refused > 0) throw new Error(`${refused} of ${posted + refused} posts were refused`)
    const after = await usage(served.child)
    return { cpu: (after.cpu - before.cpu) / posted, rate: posted / seconds, p95: quantile(times, 0.95) }
  }
  return Object.assign(post, { stop: () => stopProcess(child) })
}

/** The floor, over as many connections. */
async function raw({ databaseUrl }: Stage, { site, threads }: Scene) {
  const child = await startWorker('bench/floors/insert.ts')
  const inserting: Inserting = {
    databaseUrl,
    siteId: site.siteId,
    authors: site.people.map(({ id }) => id),
    threads: threads.map(({ id, ids, paths }) => ({
      id,
      roots: paths.flatMap((path, place) => (path.length === 10 ? [{ id: ids[place] ?? '', path }] : [])),
    })),
    connections,
    seconds,
  }
  const run = async (lasting: number): Promise<Figures> => {
    const before = await usage(child)
    const { inserted, seconds } = await tell<Inserted>(child, { ...inserting, seconds: lasting })
    const after = await usage(child)
    return { cpu: (after.cpu - before.cpu) / inserted, rate: inserted / seconds, p95: Number.NaN }
  }
  return { run, stop: () => stopProcess(child) }
}
