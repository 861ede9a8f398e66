import { countCold } from './load/cold'
import { compressedBytes } from './load/compressed-bytes'
import { type Measured, measure } from './load/measure'
import type { Posted, Posting } from './load/poster'
import { compare, floorOverOurs, interleave, oursOverFloor } from './machine/figures'
import { startWorker, stopProcess, tell } from './machine/process'
import { rounds, seconds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Served, serve } from './machine/stage'
import { record } from './results'
import { type Seeded, seedSite } from './seed/site'
import { seedThread, settle, type Thread } from './seed/thread'

const connections = 64

type Scene = { served: Served; site: Seeded; thread: Thread; address: string }

/** The first page of a thread of 1,000 comments, as a crowd of readers asks for it. */
export async function read() {
  const stage = await openStage()
  say('seeds a thread of 1,000 comments')
  const site = await seedSite(stage.sql, { people: 4_000 })
  const thread = await seedThread(stage.sql, site, { key: 'article', count: 1_000 })
  const cold = await seedThread(stage.sql, site, { key: 'cold', count: 1_000 })
  await settle(stage.sql)
  const served = await serve(stage)
  const addressOf = (key: string) => `${served.url}/embed/${site.slug}?lang=ru&key=${key}`
  const scene = { served, site, thread, address: addressOf(thread.page.key) }
  try {
    await firstPage(scene)
    await whilePosting(scene)
    const counted = await countCold(stage.sql, addressOf(cold.page.key))
    record('cold readers', { value: counted.pages })
    record('cold readers statements', { value: counted.statements })
  } finally {
    await served.stop()
    await stage.close()
  }
}

async function firstPage({ served, address }: Scene) {
  const known = await fetch(address, { headers: { 'accept-encoding': 'gzip' } })
  const floor = await startFloor(address, known.headers)
  const etag = known.headers.get('etag') ?? ''
  const asked = { 'first page': {}, 'first page again': { 'if-none-match': etag } } as const
  for (const what of ['first page', 'first page again'] as const) {
    const headers = { 'accept-encoding': 'gzip', ...asked[what] }
    const ours = (lasting: number) =>
      measure(served.child, { url: address, headers, connections, seconds: lasting })
    const bare = (lasting: number) =>
      measure(floor.child, { url: floor.url, headers, connections, seconds: lasting })
    say(`warms up: ${what}`)
    await ours(2)
    await bare(2)
    const pairs = await interleave<Measured>(
      rounds,
      () => ours(seconds),
      () => bare(seconds),
    )
    record(
      what,
      compare(pairs, ({ cpu }) => cpu, floorOverOurs),
    )
    record(
      `${what} rate`,
      compare(pairs, ({ rate }) => rate, oursOverFloor),
    )
  }
  await stopProcess(floor.child)
}

/** Bare `node:http` with the same compressed bytes. */
async function startFloor(address: string, headers: Headers) {
  const kept = ['content-type', 'content-encoding', 'etag', 'cache-control', 'vary']
  const body = await compressedBytes(address)
  const child = await startWorker('bench/floors/bare-http.mjs')
  const { url } = await tell<{ url: string }>(child, {
    body: body.toString('base64'),
    headers: {
      ...Object.fromEntries(kept.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []))),
      'content-length': String(body.length),
    },
  })
  return { child, url }
}

async function whilePosting({ served, site, thread, address }: Scene) {
  const poster = await startWorker('bench/load/poster.ts')
  const load = { url: address, headers: { 'accept-encoding': 'gzip' }, connections, seconds }
  const quiet = () => measure(served.child, load)
  const busy = async () => {
    const posting: Posting = {
      url: served.url,
      site: site.slug,
      cookies: site.people.map(({ cookie }) => cookie),
      threads: [{ id: thread.id, page: thread.page, parents: thread.ids }],
      connections: 4,
      // it begins before the readers and ends after them
      seconds: seconds + 0.5,
      rate: 20,
    }
    const [posted, measured] = await Promise.all([tell<Posted>(poster, posting), measure(served.child, load)])
    if (posted.refused > 0 || posted.posted < 18 * seconds)
      throw new Error(`only ${posted.posted} comments were posted, ${posted.refused} refused`)
    return measured
  }
  say('warms up: while posting')
  await busy()
  const pairs = await interleave<Measured>(rounds, busy, quiet)
  await stopProcess(poster)
  record(
    'while posting',
    compare(pairs, ({ rate }) => rate, oursOverFloor),
  )
  record(
    'while posting cpu',
    compare(pairs, ({ cpu }) => cpu, floorOverOurs),
  )
}
