import { expect, test } from './fixtures'
import { faultsOfWidget } from './people/faults-of'
import { faultsOfPage } from './people/faults-of-page'
import { imposeOn } from './people/impose'
import { newStaff } from './people/staff'

test.use({ moderation: 'post' })

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('a ban bites at once: the stream ends, and what is written after it is refused and kept', async ({
  reader,
  browser,
  site,
  article,
}) => {
  const { page, widget } = reader
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Первый комментарий')
  await expect(reader.comments()).toHaveCount(1)
  await widget.getByLabel('Ваш комментарий').fill('То, что жаль потерять')

  // as their browser would follow the thread, and as it would post
  const frame = page.frames().find((one) => one.url().includes('/embed/'))
  if (!frame) throw new Error('no widget')
  const address = await frame.evaluate(() => {
    const { site, threadId } = JSON.parse(document.getElementById('view')?.textContent ?? '')
    return `/live/${site.slug}/${threadId}?after=0`
  })
  const followed = frame.evaluate(async (live) => {
    const answer = await fetch(live)
    document.documentElement.dataset.follows = ''
    const stream = answer.body?.getReader()
    for (;;) if ((await stream?.read())?.done !== false) return { status: answer.status, at: Date.now() }
  }, address)
  await expect(widget.locator('html[data-follows]')).toHaveCount(1)

  const moderator = await newStaff(browser, site, { name: 'Сауле', role: 'moderator' })
  await moderator.goto(`/newsroom/${site.slug}/readers?text=${encodeURIComponent(reader.name)}`)
  await moderator.getByRole('link', { name: reader.name }).click()
  await moderator.getByRole('button', { name: 'Заблокировать', exact: true }).click()
  await moderator.getByLabel('Причина').selectOption('abuse')
  await expect(moderator.getByLabel('Письмо читателю')).toHaveValue(/больше не можете участвовать/)
  expect(await faultsOfPage(moderator)).toEqual([])
  const answered = moderator.waitForResponse(/\/sanctions$/)
  await moderator.getByRole('dialog').getByRole('button', { name: 'Заблокировать' }).click()
  expect((await answered).status()).toBe(201)
  const banned = Date.now()

  const ended = await followed
  expect(ended.status).toBe(200)
  expect(ended.at - banned).toBeLessThan(1_000)
  const again = await frame.evaluate(async (live) => (await fetch(live)).status, address)
  expect(again).toBe(403)
  const posted = await frame.evaluate(async (live) => {
    const headers = { 'Pikir-Embed': '1', 'Content-Type': 'application/json' }
    const [, , slug, thread] = live.split(/[/?]/)
    const page = { key: 'x', url: 'https://news.example/x', title: '' }
    const body = JSON.stringify({ text: 'Ещё', page })
    const path = `/api/v1/sites/${slug}/threads/${thread}/comments`
    const answer = await fetch(path, { method: 'POST', headers, body })
    return { status: answer.status, code: (await answer.json()).code }
  }, address)
  expect(posted).toEqual({ status: 403, code: 'banned' })

  // told by the stream, without a press
  const told = widget.getByRole('region', { name: 'Вы больше не можете участвовать' })
  await expect(told).toContainText('Здесь не оскорбляют других людей.')
  await expect(told.getByRole('link', { name: 'Обжаловать решение' })).toHaveAttribute('href', /statements/)
  await expect(widget.getByLabel('Ваш комментарий')).toHaveValue('То, что жаль потерять')
  expect(await faultsOfWidget(page)).toEqual([])
})

test('whoever is warned says that they have read it, and what they wrote is sent', async ({
  reader,
  site,
  article,
}) => {
  const { widget } = reader
  await reader.opens(article)
  await reader.signsIn()
  await widget.getByLabel('Ваш комментарий').fill('Больше не буду')
  await imposeOn(site, reader.name, { kind: 'warn' })
  const told = widget.getByRole('region', { name: 'Редакция предупреждает вас' })
  await widget.getByRole('button', { name: 'Отправить', exact: true }).click()
  await expect(told).toContainText('Пожалуйста, без оскорблений.')
  await expect(widget.getByLabel('Ваш комментарий')).toHaveValue('Больше не буду')
  await told.getByRole('button', { name: 'Прочитано' }).click()
  await expect(told).toHaveCount(0)
  await widget.getByRole('button', { name: 'Отправить', exact: true }).click()
  await expect(reader.comments().filter({ hasText: 'Больше не буду' })).toHaveCount(1)
})

for (const { lang, width, title, appeal } of [
  { lang: 'ru', width: 320, title: 'Пока вы не можете участвовать', appeal: 'Обжаловать решение' },
  { lang: 'kk', width: 390, title: 'Әзірге бұл сайттағы талқылауға', appeal: 'Шешімге шағымдану' },
  { lang: 'en', width: 1280, title: 'You cannot take part in discussions', appeal: 'Appeal against this' },
] as const) {
  test(`a suspension says why, until when and how to appeal: ${lang}`, async ({ reader, site, article }) => {
    const { page, widget } = reader
    await page.setViewportSize({ width, height: 800 })
    await reader.opens(article)
    await reader.signsIn()
    await imposeOn(site, reader.name, { kind: 'suspend', until: inDays(3) })
    await reader.opens(`${article}&lang=${lang}`)
    const told = widget.getByRole('region', { name: title })
    await expect(told).toContainText(String(new Date(inDays(3)).getFullYear()))
    await expect(told.getByRole('link', { name: appeal })).toBeVisible()
    expect(await faultsOfWidget(page)).toEqual([])
  })
}

for (const { scheme, width } of [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 320 },
] as const) {
  test(`a reader's record is accessible and fits: ${scheme}, ${width} pixels`, async ({
    reader,
    browser,
    site,
    article,
  }) => {
    await reader.opens(article)
    await reader.signsIn()
    await reader.writes('Длинноесловобезпробелов'.repeat(9))
    await expect(reader.comments()).toHaveCount(1)
    await imposeOn(site, reader.name, { kind: 'warn' })
    await imposeOn(site, reader.name, { kind: 'suspend', until: inDays(3) })
    const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(`/newsroom/${site.slug}/readers?text=${encodeURIComponent(reader.name)}`)
    await page.getByRole('link', { name: reader.name }).click()
    await page.getByLabel('Новая заметка').fill('Спорит по делу')
    await page.getByRole('button', { name: 'Сохранить заметку' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Спорит по делу' })).toHaveCount(1)
    expect(await faultsOfPage(page)).toEqual([])
    const lifted = page.waitForResponse(/\/lift$/)
    await page.getByRole('button', { name: 'Снять' }).first().click()
    expect((await lifted).status()).toBe(204)
  })
}
