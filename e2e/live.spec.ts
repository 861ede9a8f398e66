import { expect, test } from './fixtures'
import { hide, newWriter, whereIs } from './people/conversation'
import { heardAll } from './people/heard-all'

test.use({ moderation: 'post' })

const long = (n: number) => `Мнение № ${n}\n\nи ещё строка\n\nи ещё одна`

test('one sees the other’s comment arrive, be edited and be hidden; what is being read does not move', async ({
  reader,
  visitor,
  moderator,
  article,
  site,
}) => {
  const write = await newWriter(site, 'Данияр Оспанов')
  const ids: string[] = []
  for (let n = 0; n < 12; n++) ids.push(await write(long(n)))
  await visitor.opens(article)
  await reader.opens(article)
  await reader.signsIn()

  const read = ids[5] ?? ''
  const goesOn = () => visitor.widget.locator(`[id="c-${read}"]`).scrollIntoViewIfNeeded()
  const place = async () => {
    await heardAll(visitor.page)
    return whereIs(visitor.page, read)
  }
  // the iframe is as high as its comments before somebody scrolls
  await visitor.widget.locator('html.fitted').waitFor()
  await heardAll(visitor.page)
  await goesOn()
  const before = await place()
  expect(before.scroll).toBeGreaterThan(100)

  await reader.writes('Трамвай нужен')
  const arrived = visitor.widget.getByRole('button', { name: '1 новый комментарий' })
  await expect(arrived).toBeInViewport()
  await expect(visitor.widget.getByRole('heading', { name: '13 комментариев' })).toBeAttached()
  await expect(visitor.widget.getByText('Трамвай нужен')).toHaveCount(0)
  await expect(reader.widget.getByRole('button', { name: 'новый комментарий' })).toHaveCount(0)
  expect(await place()).toEqual(before)

  await arrived.click()
  const comment = visitor.comments().filter({ hasText: 'Трамвай нужен' })
  await expect(comment).toBeInViewport()
  await expect(arrived).toHaveCount(0)

  await reader.comments().filter({ hasText: 'Трамвай нужен' }).getByRole('button', { name: 'Ещё:' }).click()
  await reader.widget.getByRole('menuitem', { name: 'Изменить' }).click()
  await reader.widget.getByLabel('Исправленный комментарий').fill('Троллейбус нужен')
  await reader.widget.getByRole('button', { name: 'Сохранить' }).click()
  await expect(visitor.comments().filter({ hasText: 'Троллейбус нужен' })).toContainText('изменён')
  await expect(comment).toHaveCount(0)

  await goesOn()
  const after = await place()
  await hide(moderator.page, site, ids[11] ?? '')
  await expect(visitor.widget.getByRole('heading', { name: '12 комментариев' })).toBeAttached()
  await expect(visitor.widget.getByText('Мнение № 11')).toHaveCount(0)
  await expect(visitor.widget.getByText('Этого комментария больше нет')).toBeAttached()
  expect(await place()).toEqual(after)
})

test('a tab that nobody looks at closes its stream, and catches up when somebody does', async ({
  visitor,
  article,
  site,
}) => {
  const write = await newWriter(site, 'Данияр Оспанов')
  const { page, widget } = visitor
  const opened = page.waitForRequest(/\/live\//)
  await write('Первый')
  await visitor.opens(article)
  const stream = await opened

  const closed = page.waitForEvent('requestfailed', (request) => request === stream)
  await look(widget, false)
  await closed
  const asked = page.waitForRequest(/\/live\/.*after=\d+/)
  await write('Пока никто не смотрит')
  await look(widget, true)
  await asked
  await expect(widget.getByRole('button', { name: '1 новый комментарий' })).toBeVisible()
})

test('where streams are cut, the thread is asked for instead', async ({ visitor, article, site }) => {
  const write = await newWriter(site, 'Данияр Оспанов')
  await write('Первый')
  await visitor.page.clock.install()
  await visitor.page.route(/\/live\//, (route) => route.abort())
  const asked = visitor.page.waitForRequest(/\/changes\?after=/)
  await visitor.opens(article)
  await asked
  await write('Второй')
  const arrived = visitor.widget.getByRole('button', { name: '1 новый комментарий' })
  // whoever is not told asks again within so many seconds
  await expect(async () => {
    await visitor.page.clock.fastForward(20_000)
    await expect(arrived).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000, intervals: [50] })
})

test('votes reach everybody, and can be taken back', async ({ reader, visitor, article, others }) => {
  await others(['Кто за трамвай?'])
  await visitor.opens(article)
  await reader.opens(article)
  await reader.signsIn()
  const up = reader.widget.getByRole('button', { name: /^За:/ })
  await up.click()
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await expect(visitor.widget.getByRole('button', { name: 'За: 1' })).toBeVisible()
  await reader.reloads()
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await up.click()
  await expect(visitor.widget.getByRole('button', { name: 'За: 0' })).toBeVisible()

  await visitor.widget.getByRole('button', { name: /^За:/ }).click()
  await expect(visitor.comments().getByRole('button', { name: 'Войти' })).toBeVisible()
})

/** As when the reader goes to another tab and comes back: the browser of the stories has all its tabs in sight. */
const look = (widget: ReturnType<import('@playwright/test').Page['frameLocator']>, isLooking: boolean) =>
  widget.locator('html').evaluate((_, hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, !isLooking)
