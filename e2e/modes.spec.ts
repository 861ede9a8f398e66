import type { Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { faultsOfWidget } from './people/faults-of'
import { faultsOfPage } from './people/faults-of-page'
import { passTime } from './people/pass-time'
import { places } from './people/places'
import { publish } from './people/publish'
import { newStaff } from './people/staff'

test.use({ moderation: 'post' })

test('a section is read before it is published: readers are told, and wait', async ({
  browser,
  site,
  reader,
  visitor,
  article,
}) => {
  // three people, one after the other
  test.slow()
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings`)
  const panel = admin.locator('section').filter({ has: admin.getByRole('heading', { name: 'Разделы' }) })
  await panel.getByLabel('Раздел', { exact: true }).fill('Политика')
  await panel.getByRole('button', { name: 'Добавить' }).click()
  await expect(panel.getByLabel('Модерация: Политика')).toHaveValue('pre')
  expect(await faultsOfPage(admin)).toEqual([])

  const tag = `<script async src="${places().comments}/embed.js" data-site="${site.slug}" data-section="Политика"></script>`
  const politics = await publish(reader.page, `${site.slug}/budget`, `<h1>Бюджет</h1>${tag}`)
  await reader.opens(politics)
  const told = reader.widget.getByText('Комментарии появляются, когда их прочтёт модератор.')
  await expect(told).toBeVisible()
  await reader.signsIn()
  await reader.writes('О бюджете')
  await expect(reader.comments()).toContainText('модератор')
  expect(await faultsOfWidget(reader.page)).toEqual([])
  await visitor.opens(politics)
  await expect(visitor.widget.getByText('Пока никто не высказался')).toBeVisible()

  await reader.opens(article)
  await reader.writes('О трамвае')
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveText([/О трамвае/])
  await expect(visitor.widget.getByText('когда их прочтёт модератор')).toHaveCount(0)

  await admin.goto(`/newsroom/${site.slug}/audit`)
  const entry = admin.getByRole('listitem').filter({ hasText: 'Изменён раздел' })
  await expect(entry).toContainText('Политика')
  await expect(entry).toContainText('До публикации')
})

test('a moderator slows a heated thread and closes it; open pages follow, and no words are lost', async ({
  browser,
  site,
  reader,
  article,
}) => {
  test.slow()
  const { page, widget } = reader
  await page.clock.install()
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Первое слово')
  await expect(reader.comments()).toHaveCount(1)

  const moderator = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await configure(moderator, site, async () => {
    await moderator.getByLabel('Медленный режим').selectOption({ label: 'Раз в 60 минут' })
  })
  await expect(widget.getByText('Медленный режим: комментарий раз в 60 минут.')).toBeVisible()
  const area = widget.getByLabel('Ваш комментарий')
  await area.fill('Второе слово')
  const send = widget.getByRole('button', { name: 'Отправить', exact: true })
  await expect(widget.getByText(/^Можно отправить через \d\d:\d\d$/)).toBeVisible()
  await expect(send).toBeDisabled()
  await area.press('Control+Enter')
  expect(await faultsOfWidget(page)).toEqual([])

  // an hour goes by for both sides
  await passTime(site, 3_600)
  await page.clock.fastForward(3_600_000)
  await expect(send).toBeEnabled()
  await expect(area).toHaveValue('Второе слово')
  await send.click()
  await expect(reader.comments()).toHaveText([/Второе слово/, /Первое слово/])
  await area.fill('Третье слово')

  await configure(moderator, site, async () => {
    await moderator.getByLabel('Закрыть обсуждение').check()
    await moderator.getByLabel('Что сказать читателям').fill('Спасибо, мы всё прочли.\nДо завтра!')
    expect(await faultsOfPage(moderator)).toEqual([])
  })
  await expect(widget.getByText('Обсуждение закрыто')).toBeVisible()
  await expect(widget.getByText('До завтра!')).toBeVisible()
  await expect(send).toHaveCount(0)
  await expect(area).toHaveValue('Третье слово')
  await expect(widget.getByRole('button', { name: /^Ответить/ })).toHaveCount(0)
  expect(await faultsOfWidget(page)).toEqual([])

  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/audit`)
  const entries = admin.getByRole('listitem').filter({ hasText: 'Изменено обсуждение' })
  await expect(entries).toHaveText([/Спасибо, мы всё прочли/, /3600/])
})

test('a visitor finds a closed discussion as it was left, also without scripts', async ({
  browser,
  site,
  others,
  article,
}) => {
  await others(['Сказано'])
  const moderator = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await configure(moderator, site, async () => {
    await moderator.getByLabel('Закрыть обсуждение').check()
    await moderator.getByLabel('Что сказать читателям').fill('<b>Спасибо</b>')
  })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(article)
  const widget = page.frameLocator('iframe')
  await expect(widget.getByText('Обсуждение закрыто')).toBeVisible()
  await expect(widget.getByText('<b>Спасибо</b>')).toBeVisible()
  await expect(widget.getByRole('article')).toHaveText([/Сказано/])
  await expect(widget.getByText('Включите скрипты')).toHaveCount(0)
  await context.close()

  await configure(moderator, site, () => moderator.getByLabel('Закрыть обсуждение').uncheck())
  await moderator.goto(`/newsroom/${site.slug}/articles?state=closed`)
  await expect(moderator.getByText('Статей не нашлось')).toBeVisible()
})

/** What a moderator sets for the one article that there is, saved. */
async function configure(moderator: Page, site: Site, set: () => Promise<void>) {
  await moderator.goto(`/newsroom/${site.slug}/articles`)
  await moderator.getByText('Настроить', { exact: false }).click()
  await set()
  const saved = moderator.waitForResponse(/\/settings$/)
  await moderator.getByRole('button', { name: 'Сохранить' }).click()
  expect((await saved).status()).toBe(204)
}
