import { tagOf } from '@/app/newsroom/[site]/settings/tag'
import { expect, test } from './fixtures'
import { places, planting } from './people/places'
import { newReader } from './people/reader'

test.use({ moderation: 'post' })

test('with scripts off a thread is there to read, in either order, times in the newspaper’s zone', async ({
  browser,
  article,
  others,
}) => {
  await others(['Первый', 'Второй'])
  const context = await browser.newContext({ javaScriptEnabled: false, timezoneId: 'UTC' })
  const visitor = await newReader(context, { email: '', name: '' })
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveText([/Второй/, /Первый/])
  await expect(visitor.widget.getByText('Чтобы комментировать, включите JavaScript.')).toBeVisible()
  const time = visitor.widget.locator('time').first()
  const written = new Date((await time.getAttribute('datetime')) ?? '')
  const hour = new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty', hour: '2-digit' }).format(written)
  await expect(time).toHaveText(new RegExp(`, ${hour}:\\d\\d$`))
  await visitor.widget.getByRole('link', { name: 'Сначала старые' }).click()
  await expect(visitor.comments()).toHaveText([/Первый/, /Второй/])
  await context.close()
})

test('the tag as it is pasted shows readers without scripts the thread of the page that it is on', async ({
  browser,
  site,
  article,
}) => {
  const { comments, news } = places()
  const { newMember, plant } = await planting()
  const author = await newMember([site], 'Данияр Оспанов')
  const key = `${news}/${site.slug}/tram`
  await plant(site, author ?? '', { key, text: 'Без скриптов', title: 'Трамвай' })
  const pages = [`/${site.slug}/tram`, `/${site.slug}/bus`]
  const pasted = `<!doctype html><meta charset="utf-8"><h1>Трамвай</h1>${tagOf(comments, site.slug)}`
  const editor = await browser.newPage()
  await editor.goto(article)
  await editor.evaluate(
    ([paths, body]) => Promise.all(paths.map((path) => fetch(`/__pages${path}`, { method: 'PUT', body }))),
    [pages, pasted] as const,
  )
  await editor.close()

  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await newReader(context, { email: '', name: '' })
  await visitor.opens(`${key}?utm_source=mail#top`)
  await expect(visitor.comments()).toHaveText([/Без скриптов/])
  await visitor.opens(`${news}${pages[1]}`)
  await expect(visitor.widget.getByText('Пока никто не высказался')).toBeVisible()
  await context.close()
})

test('the widget appears near the viewport and grows with its thread', async ({
  visitor,
  article,
  others,
}) => {
  await others(Array.from({ length: 22 }, (_, n) => `Мнение № ${n + 1}\n\nи ещё строка`))
  const { page, widget } = visitor
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(20)
  const grown = () => page.locator('iframe').evaluate((frame) => frame.clientHeight)
  await expect.poll(grown).toBeGreaterThan(2000)
  const before = await grown()

  await widget.getByRole('link', { name: 'Показать ещё' }).click()
  await expect(visitor.comments()).toHaveCount(22)
  await expect.poll(grown).toBeGreaterThan(before)
  const scrolls = () => widget.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)
  await expect.poll(scrolls).toBe(0)
})

test('only the newspaper’s own pages may show its comments', async ({ visitor, article, others }) => {
  await others(['Только для своих'])
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveText([/Только для своих/])

  const refusal = visitor.page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  )
  await visitor.opens(article.replace(places().news, places().evil))
  await refusal
  await expect(visitor.comments()).toHaveCount(0)
})
