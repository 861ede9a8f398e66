import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { compressedBytes } from './load/compressed-bytes'
import { median, oursOverFloor } from './machine/figures'
import { say } from './machine/say'
import { openStage, serve } from './machine/stage'
import { inputDelay } from './phone/input-delay'
import { type Article, press } from './phone/press'
import { firstComment, startBrowser, withPhone } from './phone/slow-phone'
import { record } from './results'
import { seedSite } from './seed/site'
import { seedThread, settle } from './seed/thread'

const visits = 7
const branchLength = 1_000

/** What a reader with a slow phone waits for, and how much has to come for it. */
export async function widget() {
  const stage = await openStage()
  let target = ''
  const front = await press(() => target)
  const site = await seedSite(stage.sql, { people: 500, origins: [front.origin] })
  await seedThread(stage.sql, site, { key: 'article', count: 1_000 })
  await seedThread(stage.sql, site, { key: 'branch', count: branchLength, roots: 0, deepest: 25 })
  await settle(stage.sql)
  const served = await serve(stage, front.origin)
  target = served.url
  const browser = await startBrowser()
  try {
    await sizes(`${served.url}/embed/${site.slug}?lang=ru&key=article`)
    await visitsOf(browser, front.origin)
    const address = `${front.origin}/embed/${site.slug}?lang=ru&key=branch`
    say('opens a branch of 1,000 comments')
    for (const [row, slowdown] of [
      ['widget delay', 1],
      ['widget delay slow', 4],
    ] as const) {
      const value = await withPhone(browser, { isOnline3G: false, slowdown }, (page) =>
        inputDelay(page, address, branchLength),
      )
      record(row, { value })
    }
  } finally {
    await browser.close()
    front.close()
    await served.stop()
    await stage.close()
  }
}

async function visitsOf(browser: Browser, origin: string) {
  const visit = (article: Article) =>
    withPhone(browser, { isOnline3G: true }, (page) => firstComment(page, `${origin}/article/${article}`))
  say('warms up')
  for (const article of ['script', 'iframe', 'floor'] as const) await visit(article)
  const times = { script: [] as number[], iframe: [] as number[], floor: [] as number[] }
  for (let round = 0; round < visits; round++) {
    for (const article of ['script', 'iframe', 'floor'] as const) times[article].push(await visit(article))
  }
  const floor = median(times.floor)
  for (const [article, what] of [
    ['script', 'widget by script'],
    ['iframe', 'widget by iframe'],
  ] as const) {
    const value = median(times[article])
    record(what, { value, floor, ratio: oursOverFloor(value, floor) })
  }
}

type Manifest = { style: string; scripts: Record<string, { script: string; preload: string[] }> }

async function sizes(address: string) {
  record('widget document', { value: (await compressedBytes(address, 'br')).length / 1000 })
  const manifest: Manifest = JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8'))
  const sizeOf = (name: string) => readFileSync(`dist/assets/${basename(name)}.br`).length
  const style = brotliCompressSync(manifest.style).length
  const loader = sizeOf('embed.js')
  const all = Object.values(manifest.scripts).map(({ script, preload }) =>
    [script, ...preload].map(sizeOf).reduce((sum, size) => sum + size, style + loader),
  )
  record('widget loader', { value: loader / 1000 })
  record('widget scripts', { value: Math.max(...all) / 1000 })
}
