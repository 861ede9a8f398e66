import { type Browser, expect, type Page, test } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import { attacks } from '@/lib/text/testdata/attacks'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { answersTo, type Said } from './hostile/ask-api'
import { firingPayloads } from './hostile/control'
import { feedFaults } from './hostile/feed-faults'
import type { Filled } from './hostile/fill'
import { home, press, server } from './hostile/home'
import { shapes } from './hostile/shapes'
import { watchedPage } from './hostile/watch'

const payloads = [...attacks, ...corpora()]
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
  // each reader one after the other, as people write
  for (let n = 0; n < attacks.length; n += filled.readers.length) {
    const round = attacks.slice(n, n + filled.readers.length)
    answers.push(
      ...(await Promise.all(round.map((attack, place) => answersTo(attack, filled, place)))).flat(),
    )
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
  for (const payload of payloads.map((long) => long.slice(0, 300))) {
    for (const shape of await shapes(payload)) expect(known, payload).toContain(JSON.stringify(shape))
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
  const { page, look, lookAround } = await watchedPage(await moderatorsContext(browser))
  const card = page.locator('article[data-comment]')
  await page.goto(`${home}/newsroom/${reported.site.slug}/queue`)
  for (let n = 1; n <= reported.cards; n++) {
    const shown = (await card.getAttribute('data-comment')) ?? ''
    await expect(page.locator('#notices-title')).toBeVisible()
    await look('article')
    if (n % 20 === 0 || n === reported.cards) await lookAround()
    if (n < reported.cards) await goOn(page, shown)
  }
})

test('nothing of them runs in the newsroom', async ({ browser }) => {
  const { page, look, lookAround } = await watchedPage(await moderatorsContext(browser))
  const card = page.locator('article[data-comment]')
  const read = new Set<string>()
  for (const queue of filled.queues) {
    await page.goto(`${home}/newsroom/${queue.slug}/queue`)
    const last = Math.min(read.size + filled.perQueue, payloads.length)
    while (read.size < last) {
      const shown = (await card.getAttribute('data-comment')) ?? ''
      read.add(shown)
      await look('article')
      // everything that is loaded stands in the list beside the card
      if (read.size % 20 === 0 || read.size === last) await lookAround()
      if (read.size < last) await goOn(page, shown)
    }
  }
})

/** A key counts once the page is at work, and once what follows has been fetched. */
async function goOn(page: Page, from: string) {
  const shown = () => page.locator('article[data-comment]').getAttribute('data-comment')
  await expect(async () => {
    if ((await shown()) === from) await page.keyboard.press('KeyJ')
    expect(await shown()).not.toBe(from)
  }).toPass()
}

async function moderatorsContext(browser: Browser) {
  const { sessionOf } = await import('./hostile/plant')
  const context = await browser.newContext()
  const value = await sessionOf(filled.moderator)
  await context.addCookies([
    { name: sessionCookie, value, url: home, httpOnly: true, secure: true, sameSite: 'Lax' },
  ])
  return context
}

function note(description: string) {
  test.info().annotations.push({ type: 'figure', description })
  process.stdout.write(`  ${description}\n`)
}
