import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { screens, wordsOf } from './people/words-of'

test.use({ moderation: 'post' })

test('readers choose the order; it fits a small phone in every language', async ({
  visitor,
  article,
  site,
}) => {
  const write = await newWriter(site, 'Данияр Оспанов')
  const first = await write('Первый')
  await write('Второй')
  await write('Ответ первому', first)
  await visitor.opens(article)
  const texts = visitor.widget.locator('.thread > .comments > li > article > .text')
  await expect(texts).toHaveText([/Второй/, /Первый/])
  for (const [order, shown] of [
    ['Обсуждаемые', [/Первый/, /Второй/]],
    ['Сначала новые', [/Второй/, /Первый/]],
    ['Сначала старые', [/Первый/, /Второй/]],
    ['Лучшие', [/Второй/, /Первый/]],
  ] as const) {
    await visitor.widget.getByRole('link', { name: order }).click()
    await expect(texts).toHaveText([...shown])
  }

  await visitor.page.setViewportSize({ width: 320, height: 640 })
  for (const lang of ['ru', 'kk', 'en']) {
    await visitor.opens(`${article}&lang=${lang}`)
    await expect(texts).toHaveCount(2)
    const excess = await visitor.widget
      .locator('html')
      .evaluate((root) => root.scrollWidth - root.clientWidth)
    expect(excess, lang).toBe(0)
  }
})

test('a long branch is shown bit by bit, each reply once and in its place', async ({
  visitor,
  article,
  site,
}) => {
  const write = await newWriter(site, 'Данияр Оспанов')
  const root = await write('Корень')
  for (let n = 1; n <= 60; n++) await write(`Ответ ${n}`, root)
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(4)
  await visitor.widget.getByRole('link', { name: 'Показать ещё 57 ответов' }).click()
  await expect(visitor.comments()).toHaveCount(54)
  await visitor.widget.getByRole('link', { name: 'Показать ещё 7 ответов' }).click()
  await expect(visitor.widget.locator('.text')).toHaveText(
    ['Корень', ...Array.from({ length: 60 }, (_, n) => `Ответ ${n + 1}`)].map(
      (text) => new RegExp(`^${text}\\s*$`),
    ),
  )
  await expect(visitor.widget.getByRole('link', { name: 'Показать ещё' })).toHaveCount(0)
})

for (const { lang, width } of screens) {
  test(`a link to one comment leads to it, however deep it is: ${lang}, ${width} pixels`, async ({
    browser,
    visitor,
    article,
    site,
  }) => {
    await visitor.page.setViewportSize({ width, height: 800 })
    const write = await newWriter(site, 'Данияр Оспанов')
    const root = await write('Корень')
    let deep = root
    for (let n = 1; n <= 30; n++) deep = await write(`Глубже ${n}`, deep)
    for (let n = 1; n <= 40; n++) await write(`Новее ${n}`)

    await visitor.opens(`${article}&lang=${lang}#pikir-${deep}`)
    const linked = visitor.widget.locator(`[id="c-${deep}"]`)
    await expect(linked).toBeInViewport()
    await expect(linked).toHaveClass('linked')
    await expect(linked).toContainText('Глубже 30')
    const time = linked.locator('> article').getByRole('link').first()
    await expect(time).toHaveAttribute('href', new RegExp(`/article/tram#pikir-${deep}$`))
    await visitor.widget.getByRole('link', { name: wordsOf(lang)('whole-thread') }).click()
    await expect(visitor.comments().first()).toContainText('Новее 40')

    await test.step('also on the page that one is reading', async () => {
      await visitor.page.evaluate((id) => {
        location.hash = `pikir-${id}`
      }, root)
      await expect(visitor.widget.locator(`[id="c-${root}"]`)).toBeInViewport()
    })
    await test.step('without scripts in the iframe', async () => {
      const frame = await visitor.page.locator('iframe').getAttribute('src')
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto((frame ?? '').replace(/comment=.*/, `comment=${deep}`))
      await expect(page.locator(`[id="c-${deep}"].linked`)).toBeVisible()
      await context.close()
    })
  })
}

test('a link to a comment that is gone says so and shows the rest', async ({ visitor, article, others }) => {
  await others(['Остался'])
  await visitor.opens(`${article}#pikir-${crypto.randomUUID()}`)
  await expect(
    visitor.widget.getByText('Комментария, на который вела ссылка, здесь больше нет'),
  ).toBeVisible()
  await expect(visitor.comments()).toHaveText([/Остался/])
})

test('nothing on the page moves while comments come', async ({ visitor, article, others }) => {
  await others(Array.from({ length: 12 }, (_, n) => `Мнение № ${n}`))
  const { page, widget } = visitor
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await visitor.opens(article)
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('footer'), { textContent: '©' })),
    )
    await expect(visitor.comments()).toHaveCount(12)
    await widget.getByRole('button', { name: 'Войти' }).hover()
    await page.waitForLoadState('networkidle')
    const shifts = () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const all = list.getEntries() as (PerformanceEntry & { value: number })[]
          resolve(all.reduce((sum, { value }) => sum + value, 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      })
    expect(await page.evaluate(shifts), `the page, ${width}`).toBe(0)
    expect(await widget.locator('html').evaluate(shifts), `the iframe, ${width}`).toBe(0)
  }
})
