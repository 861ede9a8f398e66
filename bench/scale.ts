import type { ChildProcess } from 'node:child_process'
import { chance } from '@/db/testing/chance'
import type { Asked, Times } from './load/page-times'
import { median, oursOverFloor, quantile } from './machine/figures'
import { startWorker, stopProcess, tell } from './machine/process'
import { rounds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Stage, settings } from './machine/stage'
import { record } from './results'
import { seedSite } from './seed/site'
import { seedThread, settle, type Thread } from './seed/thread'

const huge = Number(process.env.BENCH_HUGE || 1_000_000)
const pagesPerRound = 100

/** What a page costs when nothing is kept: in a thread of a million comments, and in one of a thousand. */
export async function scale() {
  const stage = await openStage()
  const site = await seedSite(stage.sql, { people: 5_000 })
  const small = await seedThread(stage.sql, site, { key: 'small', count: 1_000 })
  const large = await seedThread(stage.sql, site, { key: 'large', count: huge })
  say('settles')
  await settle(stage.sql)
  const worker = await startWorker('bench/load/page-times.ts', settings(stage))
  try {
    const scene = { worker, site: await siteOf(stage), threads: { small, large } }
    for (const [kind, says] of Object.entries(kinds)) {
      const { whole, queries } = await pagesOf(scene, kind as Kind)
      record(says, whole)
      if (kind === 'first') record('scale queries', queries)
    }
  } finally {
    await stopProcess(worker)
    await stage.close()
  }
}

const kinds = {
  first: 'scale first page',
  deep: 'scale deep page',
  linked: 'scale permalink',
  best: 'scale best',
} as const

type Kind = keyof typeof kinds
type Scene = { worker: ChildProcess; site: Asked['site']; threads: { small: Thread; large: Thread } }

async function siteOf({ sql }: Stage) {
  const [site] = await sql<
    Asked['site'][]
  >`select id, slug, name, language, time_zone as "timeZone" from sites`
  if (!site) throw new Error('no site')
  return site
}

/** One page of the large thread, one of the small, and so on. */
async function pagesOf({ worker, site, threads }: Scene, kind: Kind) {
  const random = chance(11)
  const found: { large: Times; small: Times }[] = []
  for (let round = -1; round < rounds; round++) {
    const pages = Array.from({ length: pagesPerRound }, () => [
      pageIn(threads.large, kind, random),
      pageIn(threads.small, kind, random),
    ]).flat()
    const times = await tell<Times>(worker, { site, pages })
    // the first round warms up
    if (round >= 0) found.push({ large: every(times, 0), small: every(times, 1) })
  }
  return { whole: p95(found, ({ whole }) => whole), queries: p95(found, ({ queries }) => queries) }
}

function every({ queries, whole }: Times, second: 0 | 1): Times {
  const mine = (times: number[]) => times.filter((_, place) => place % 2 === second)
  return { queries: mine(queries), whole: mine(whole) }
}

function pageIn({ page: { key }, paths, ids }: Thread, kind: Kind, random: () => number) {
  if (kind === 'best') return { key, sort: 'best' }
  if (kind === 'linked') return { key, comment: ids[Math.floor(random() * ids.length)] ?? '' }
  if (kind === 'first') return { key }
  // somewhere in the middle fifth
  const roots = rootsOf(paths)
  return { key, cursor: roots[Math.floor((0.4 + random() * 0.2) * roots.length)] ?? '' }
}

const known = new WeakMap<string[], string[]>()

function rootsOf(paths: string[]) {
  const roots = known.get(paths) ?? paths.filter((path) => path.length === 10)
  known.set(paths, roots)
  return roots
}

function p95(found: { large: Times; small: Times }[], of: (times: Times) => number[]) {
  const sides = found.map(({ large, small }) => ({
    large: quantile(of(large), 0.95),
    small: quantile(of(small), 0.95),
  }))
  return {
    value: median(sides.map(({ large }) => large)),
    floor: median(sides.map(({ small }) => small)),
    ratio: median(sides.map(({ large, small }) => oursOverFloor(large, small))),
  }
}
