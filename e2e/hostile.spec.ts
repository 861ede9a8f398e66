import { type Browser, expect, test } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { attacks } from '@/lib/text/testdata/attacks'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { answersTo, type Said } from './hostile/ask-api'
import { firingPayloads } from './hostile/control'
import { feedFaults } from './hostile/feed-faults'
import type { Filled } from './hostile/fill'
import { home, press, server } from './hostile/home'
import { shapes } from './hostile/shapes'
import { watchedPage } from './hostile/watch'
import { enterAs } from './people/enter'

const payloads = [...attacks, ...corpora()]
const atOnce = 20
let filled: Filled

test.describe.configure({ mode: 'serial', timeout: 400_000 })

test.beforeAll(async () => {
  test.setTimeout(400_000)
  const { fill } = await import('./hostile/fill')
  filled = await fill(payloads)
  const { texts, titles, names } = filled.admitted
  note(`of ${payloads.length} payloads ${texts} became comments, ${titles} titles, ${names} names`)
})

test('the published payloads take part', () => {
  test.skip(corporaMissing !== null, corporaMissing ?? '')
  expect(payloads.length).toBeGreaterThan(900)
})

test('payloads run where a page writes them out as they are', async ({ browser }) => {
  const context = await browser.newContext()
  const fired = await firingPayloads(context, payloads)
  await context.close()
  note(`${fired.size} of them run in a page that writes them out`)
  await test.info().attach('payloads that run there', { body: JSON.stringify([...fired], null, 2) })
  expect(fired).toContain('<img src=x onerror=alert(1)>')
})

test('the API takes them as text, or refuses them with a reason', async () => {
  const answers: Said[] = []
  // some readers at once, and each of them one after the other, as people write
  for (let n = 0; n < attacks.length; n += 5) {
    const some = attacks.slice(n, n + 5)
    answers.push(...(await Promise.all(some.map((attack, at) => answersTo(attack, filled, n + at)))).flat())
  }
  const refused = answers.filter(({ status }) => status >= 300)
  note(`${answers.length - refused.length} of ${answers.length} posts and names let in by the API`)
  expect(refused.filter(({ status, code }) => status >= 429 || !code)).toEqual([])
})

test('nothing of them runs in the widget, as the server writes it and once it is at work', async ({
  browser,
}) => {
  const { page, lookAround } = await watchedPage(await browser.newContext())
  let texts = 0
  for (let n = 0; n < payloads.length / 20; n++) {
    const query = { key: `batch-${n}`, url: `${press}/article/batch-${n}`, title: payloads[n] ?? '' }
    await page.goto(`${home}/embed/hostile-threads?${new URLSearchParams(query)}`)
    await lookAround()
    // the other order comes from the API, and is drawn by the script
    const other = page.locator('nav.sort a').last()
    await other.click()
    await expect(other).toHaveAttribute('aria-current', 'true')
    await lookAround()
    texts += await page.locator('.text').count()
  }
  expect(texts).toBe(filled.admitted.texts)
})

test('nothing of them leaves its place in the document when it stands in its address', async () => {
  // of a document that answers, and of one that says why it does not
  const known = (await Promise.all(['мирно', '\0'].map(shapes))).flat().map((shape) => JSON.stringify(shape))
  for (let n = 0; n < payloads.length; n += atOnce) {
    const cut = payloads.slice(n, n + atOnce).map((payload) => payload.slice(0, 300))
    for (const [place, found] of (await Promise.all(cut.map(shapes))).entries())
      for (const shape of found) expect(known, cut[place]).toContain(JSON.stringify(shape))
  }
})

test('their Atom is read as it was meant by a parser of XML', async ({ page }) => {
  const { threadIdOf } = await import('@/lib/threads/rules')
  let entries = 0
  for (let n = 0; n < payloads.length / 20; n++) {
    const thread = threadIdOf(filled.threads.id, `batch-${n}`)
    const answer = await fetch(`${server}/api/v1/sites/hostile-threads/threads/${thread}/feed`)
    const found = await page.evaluate(feedFaults, await answer.text())
    expect(found.faults).toEqual([])
    entries += found.entries
  }
  expect(entries).toBe(filled.admitted.texts)
})

test('nothing of them runs where moderators read reports and notices', async ({ browser }) => {
  const { reported } = filled
  note(`${reported.notes} notes of reports, ${reported.notices} notices let in`)
  expect(reported.notices).toBe(payloads.length)
  await readQueue(browser, { site: reported.site, cards: reported.cards, needs: '#notices-title' })
})

test('nothing of them runs in the newsroom', async ({ browser }) => {
  let left = payloads.length
  for (const site of filled.queues) {
    await readQueue(browser, { site, cards: Math.min(left, filled.perQueue), needs: '[data-text]' })
    left -= filled.perQueue
  }
  expect(left).toBeLessThanOrEqual(0)
})

type Queue = { site: Site; cards: number; needs: string }

/** A moderator opens every card; everything that is loaded stands in the list beside it. */
async function readQueue(browser: Browser, { site, cards, needs }: Queue) {
  const context = await moderatorsContext(browser)
  // no colleague is there who would be led past
  await context.route(/\/claims$/, (route) => route.abort())
  const { page, lookThrough, lookAround } = await watchedPage(context)
  await page.goto(`${home}/newsroom/${site.slug}/queue`)
  await page.getByRole('button', { name: 'Скрыть', exact: false }).and(page.locator(':enabled')).waitFor()
  for (let from = 0; from < cards; from += atOnce) {
    await lookThrough({ from, to: Math.min(from + atOnce, cards), within: 'article', needs })
    await lookAround()
  }
  expect(await page.locator('#page nav ol button').count()).toBe(cards)
  await context.close()
}

async function moderatorsContext(browser: Browser) {
  const context = await browser.newContext()
  await enterAs(context, filled.moderator, home)
  return context
}

function note(description: string) {
  test.info().annotations.push({ type: 'figure', description })
  process.stdout.write(`  ${description}\n`)
}
