import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { faultsOfPage } from './people/faults-of-page'
import { press } from './people/press'
import { card, fillQueue, newStaff, openQueue, pressAndSave } from './people/staff'

/** Two are approved, one is hidden as spam, one is left. */
async function decideThree(page: Page, site: Site) {
  await fillQueue(site, ['Первый', 'Второй', 'Третий', 'Четвёртый'])
  await openQueue(page, site)
  await pressAndSave(page, 'KeyA', 'ф')
  await expect(card(page)).toContainText('Второй')
  await press(page, 'KeyH', 'р')
  await pressAndSave(page, 'Digit3', '3')
  await expect(card(page)).toContainText('Третий')
  await pressAndSave(page, 'KeyA', 'ф')
}

const tile = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByRole('term').filter({ hasText: name }) })

const panel = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) })

// a story may begin before midnight and end after it: so it looks at days, not at today
const week = (site: Site) => `/newsroom/${site.slug}/insights?range=7-days`

test('a moderator decides on three comments, and finds them in the day', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await decideThree(page, site)
  await page.getByRole('link', { name: 'Обзор' }).click()
  await expect(page.getByRole('link', { name: 'Сегодня' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: '7 дней' }).click()

  await expect(tile(page, 'Ждут решения')).toContainText('1')
  await expect(tile(page, 'Решено людьми')).toContainText('3')
  await expect(tile(page, 'Решено людьми')).toContainText('одобрено 2, скрыто 1')
  await expect(tile(page, 'Скрыто')).toContainText('33 %')
  await expect(tile(page, 'Ваших решений')).toContainText('3')
  await expect(panel(page, 'Скрыто по причинам')).toContainText('Реклама или спам')
  await expect(panel(page, 'Скрыто по причинам')).toContainText('1 · 100 %')
  await expect(panel(page, 'Кем скрыто')).toContainText('Люди')

  const flow = panel(page, 'Написано и решено по дням')
  await expect(flow.locator('.recharts-bar-rectangle')).not.toHaveCount(0)
  await expect(flow.getByRole('row')).toHaveCount(0)
  await flow.getByText('Те же числа таблицей').click()
  await expect(flow.getByRole('row')).toHaveCount(8)
  await expect(flow.getByRole('cell', { name: '4', exact: true })).toHaveCount(1)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^insights-story-[\w-]+-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe('\uFEFFpart,code,name,time,measure,value')
  expect(lines).toContain('"totals","","","","decided","3"')
  expect(lines).toContain('"reason","spam","Реклама или спам","","count","1"')
  expect(complaints).toEqual([])
})

test('whoever walks along a chart by keys is told each of its points', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await decideThree(page, site)
  await page.goto(week(site))
  const flow = panel(page, 'Написано и решено по дням')
  const chart = flow.getByRole('application', { name: 'Написано и решено по дням' })
  await expect(flow.locator('.recharts-bar-rectangle')).not.toHaveCount(0)
  await chart.focus()
  const told = flow.locator('.recharts-tooltip-wrapper p').first()
  for (let day = 1; day < 7; day++) {
    const before = (await told.textContent()) ?? ''
    await page.keyboard.press('ArrowRight')
    await expect(told).not.toHaveText(before)
  }
  await expect(flow.getByText('Решено людьми: 3')).toBeVisible()
})

test('where an axis has no room for each day, the days that it names are where they belong', async ({
  browser,
  site,
}) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await page.setViewportSize({ width: 390, height: 800 })
  await decideThree(page, site)
  await page.goto(`/newsroom/${site.slug}/insights?range=30-days`)
  const flow = panel(page, 'Написано и решено по дням')
  const ticks = flow.locator('.recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value')
  await expect(flow.locator('.recharts-bar-rectangle')).not.toHaveCount(0)
  await expect(ticks).not.toHaveCount(0)
  const named = await ticks.allTextContents()
  expect(named.length).toBeLessThan(20)
  const days = await flow.getByText('Те же числа таблицей').evaluate((summary) => {
    const rows = [...(summary.parentElement?.querySelectorAll('tbody tr th') ?? [])]
    return rows.map((row) => Number.parseInt(row.textContent ?? '', 10))
  })
  const places: number[] = []
  for (const label of named) places.push(days.indexOf(Number.parseInt(label, 10), (places.at(-1) ?? -1) + 1))
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThan(1)
})

for (const { scheme, width } of [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 320 },
] as const) {
  test(`the day is accessible and fits: ${scheme}, ${width} pixels`, async ({ browser, site }) => {
    const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await decideThree(page, site)
    await page.goto(week(site))
    await expect(page.locator('.recharts-surface')).toHaveCount(4)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await expect(panel(page, 'Решения сотрудников')).toContainText('Сауле')
    // on a phone there is no room for each day
    const flow = panel(page, 'Написано и решено по дням')
    const lastDay = (await flow.getByRole('rowheader').last().textContent()) ?? ''
    const lastTick = flow.locator('.recharts-xAxis-tick-labels text').last()
    await expect(lastTick).toHaveText(new RegExp(`^${lastDay.split(' ')[0]?.padStart(2, '0')}\\.`))
    expect(await faultsOfPage(page)).toEqual([])
  })
}

test('a day without comments is calm, days that cannot be shown are refused, and readers find nothing', async ({
  browser,
  site,
  reader: { page: stranger },
}) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await page.goto(week(site))
  await expect(page.getByRole('heading', { name: 'Пока тихо' })).toBeVisible()
  await expect(tile(page, 'Ждёт дольше всех')).toContainText('никто не ждёт')
  expect(await faultsOfPage(page)).toEqual([])
  for (const query of [
    'from=2024-02-02&until=2024-02-01',
    'range=yesterday',
    'from=2999-01-01&until=2999-01-02',
  ]) {
    await page.goto(`/newsroom/${site.slug}/insights?${query}`)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Таких дней показать нельзя')
  }
  await stranger.goto(week(site))
  await expect(stranger).toHaveURL(/\/sign-in/)
})
