import { expect, type Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { test } from './fixtures'
import { places, planting } from './people/places'
import { publish } from './people/publish'
import { connectButton, signIn } from './people/sign-in'

test.use({ moderation: 'post' })

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const gone = 'Комментария, на который вела ссылка, здесь больше нет'

for (const [screen, viewport] of Object.entries(screens)) {
  test(`a link to a comment is followed by the discussion that has it, on a ${screen}`, async ({
    visitor,
    site,
  }) => {
    const { page } = visitor
    await page.setViewportSize(viewport)
    const [first] = await plantIn(site, 'first', 30)
    const [second] = await plantIn(site, 'second', 30)
    const address = await publish(page, `${site.slug}/two`, twoDiscussions(site.slug))
    await page.goto(`${address}#pikir-${first}`)
    await expect(at(page, 'one', first)).toBeInViewport()
    await expect(frame(page, 'two').locator('.linked')).toHaveCount(0)

    await test.step('also where the reader is already, without reading anything anew', async () => {
      for (const name of ['one', 'two']) await frame(page, name).locator('html').evaluate(mark)
      await page.evaluate((id) => location.assign(`#pikir-${id}`), second)
      await expect(at(page, 'two', second)).toBeInViewport()
      await page.evaluate((id) => location.assign(`#pikir-${id}`), first)
      await expect(at(page, 'one', first)).toBeInViewport()
      for (const name of ['one', 'two'])
        expect(await frame(page, name).locator('html').evaluate(isMarked)).toBe(true)
    })
    await test.step('and nobody misses what is with the neighbour', async () => {
      await page.goto('about:blank')
      await page.goto(`${address}#pikir-${second}`)
      await expect(at(page, 'two', second)).toBeInViewport()
      for (const name of ['one', 'two']) await expect(frame(page, name).getByText(gone)).toHaveCount(0)
    })
  })
}

test('whoever signs in to one discussion is signed in to the others of the page, and out again', async ({
  reader,
  site,
}) => {
  const { page } = reader
  await plantIn(site, 'first', 1)
  await plantIn(site, 'second', 1)
  await page.goto(await publish(page, `${site.slug}/two`, twoDiscussions(site.slug, 0)))
  const [one, two] = [frame(page, 'one'), frame(page, 'two')]
  const me = `Вы пишете как ${reader.name}`
  await expect(two.getByRole('button', { name: 'Войти' })).toBeVisible()
  const opened = page.waitForEvent('popup')
  await one.getByRole('button', { name: 'Войти' }).click()
  await signIn(await opened, reader)
  await connectButton(await opened).click()
  await expect(one.getByText(me)).toBeVisible()
  await expect(two.getByText(me)).toBeVisible()
  await expect.poll(() => heard(page)).toContainEqual(['two', true])

  await two.getByRole('button', { name: 'Выйти' }).click()
  for (const widget of [one, two]) await expect(widget.getByRole('button', { name: 'Войти' })).toBeVisible()
  await expect.poll(() => heard(page)).toContainEqual(['one', false])
})

const frame = (page: Page, name: string) => page.frameLocator(`#${name} iframe`)
const at = (page: Page, name: string, id: string | undefined) =>
  frame(page, name).locator(`[id="c-${id}"] > :first-child`)
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
const mark = (root: Element) => root.setAttribute('data-marked', '')
const isMarked = (root: Element) => root.hasAttribute('data-marked')

/** The ids, oldest first: the last place where a page shows its newest ones first. */
async function plantIn(site: Site, key: string, count: number): Promise<string[]> {
  const { newMember, plant } = await planting()
  const author = (await newMember([site], `Автор ${key}`)) ?? ''
  for (let n = 1; n <= count; n++) await plant(site, author, { key, text: `${key} ${n}`, title: key })
  const { raw } = await import('@/db/client')
  const rows = await raw<{ id: string }[]>`
    select c.id from comments c join threads t on t.site_id = c.site_id and t.id = c.thread_id
    where c.site_id = ${site.id} and t.key = ${key} order by c.path`
  return rows.map(({ id }) => id)
}

const twoDiscussions = (slug: string, between = 4000) => `
<div id="one"></div><div style="height:${between}px"></div><div id="two"></div>
<script src="${places().comments}/pikir.js"></script>
<script>
  window.heard = []
  for (const [id, key] of [['one', 'first'], ['two', 'second']]) {
    const widget = Pikir.load({ element: document.getElementById(id), site: '${slug}', key, language: 'ru' })
    widget.on('signin', ({ isSignedIn }) => heard.push([id, isSignedIn]))
  }
</script>`
