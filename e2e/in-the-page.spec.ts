import type { Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { pageElement } from './people/page-element'
import { places, planting } from './people/places'
import { publish } from './people/publish'

test.use({ moderation: 'post' })

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const frameAt = (page: Page, place: string) => page.frameLocator(`${place} iframe`)
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)

for (const [screen, viewport] of Object.entries(screens)) {
  test(`a page loads, follows and changes its discussions by its own script, on a ${screen}`, async ({
    reader,
    site,
  }) => {
    const { page } = reader
    await page.setViewportSize(viewport)
    await plantIn(site, 'first', ['Про первую', 'Ещё про первую'])
    await plantIn(site, 'second', ['Про вторую'])
    await page.goto(await publish(page, `${site.slug}/app`, application(site.slug)))
    const [one, two] = [frameAt(page, '#one'), frameAt(page, '#two')]
    await expect(one.getByRole('article')).toHaveCount(2)
    await expect(two.getByRole('article')).toHaveText([/Про вторую/])
    await expect(page.locator('#one iframe')).toHaveAttribute('title', 'Пікірлер')
    await expect.poll(() => heard(page)).toContainEqual(['one', { type: 'ready' }])
    await expect.poll(() => heard(page)).toContainEqual(['one', { type: 'count', count: 2 }])
    await expect.poll(() => heard(page)).toContainEqual(['two', { type: 'count', count: 1 }])

    await test.step('a comment that comes is counted', async () => {
      await plantIn(site, 'second', ['И ещё'])
      await expect.poll(() => heard(page)).toContainEqual(['two', { type: 'count', count: 2 }])
    })
    await test.step('on the way to another article', async () => {
      await page.evaluate("widgets.one.remove(); widgets.two.remove(); put('three', 'second', 'two')")
      await expect(page.locator('iframe')).toHaveCount(1)
      await expect(two.getByRole('article')).toHaveCount(2)
      await expect.poll(() => heard(page)).toContainEqual(['three', { type: 'count', count: 2 }])
    })
  })

  test(`the page’s colours, fonts, corners and density are the widget’s, on a ${screen}`, async ({
    visitor,
    site,
  }) => {
    const { page } = visitor
    await page.setViewportSize(viewport)
    await plantIn(site, 'first', ['Один', 'Два'])
    await page.goto(await publish(page, `${site.slug}/looks`, application(site.slug)))
    const html = frameAt(page, '#one').locator('html')
    const style = (name: string) =>
      html.evaluate((root, name) => getComputedStyle(root).getPropertyValue(name).trim(), name)
    await expect.poll(() => style('--accent')).toBe('rgb(140 20 60)')
    expect(await style('--radius')).toBe('0px')
    expect(await style('font-family')).toBe('Georgia, serif')
    await expect(html).toHaveAttribute('data-density', 'compact')
    await expect(html).toHaveAttribute('data-theme', 'light')
    await page.screenshot({ path: test.info().outputPath(`light-${screen}.png`), fullPage: true })

    await test.step('a page that turns dark', async () => {
      await page.evaluate("document.body.className = 'dark'; widgets.one.restyle()")
      await expect(html).toHaveAttribute('data-theme', 'dark')
      await expect(page.locator('#one iframe')).toHaveCSS('color-scheme', 'dark')
      await expect.poll(() => style('--accent')).not.toBe('rgb(140 20 60)')
      await page.screenshot({ path: test.info().outputPath(`dark-${screen}.png`), fullPage: true })
    })
    await test.step('nothing else gets in', async () => {
      await page.evaluate(`
        const style = document.querySelector('#one').style
        style.setProperty('--pikir-accent', 'url(https://evil.example/)')
        style.setProperty('--pikir-font', 'url(https://evil.example/font)')
        style.setProperty('--pikir-radius', 'calc(1px * 900)')
        style.setProperty('--pikir-density', 'constructor')
        widgets.one.restyle()`)
      await expect.poll(() => html.getAttribute('style')).toBe('')
      await expect(html).not.toHaveAttribute('data-density')
    })
  })
}

test('on paper there are words, black on white, and nothing to press', async ({
  visitor,
  article,
  others,
}) => {
  await others(['На память', 'И **это**'])
  const { page, widget } = visitor
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(2)
  await expect(widget.getByRole('button').filter({ visible: true })).toHaveCount(0)
  await expect(widget.locator('.sort')).toBeHidden()
  const painted = await widget
    .locator('html')
    .evaluate((root) =>
      [...root.querySelectorAll('.text, .text *, .name, time')].map((one) => getComputedStyle(one).color),
    )
  expect(new Set(painted)).toEqual(new Set(['rgb(0, 0, 0)']))
  expect(await widget.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('a whole list of headlines gets its numbers by one request, later ones by another', async ({
  visitor,
  site,
}) => {
  const { page } = visitor
  await plantIn(site, 'id-7', ['Раз', 'Два', 'Три'])
  await plantIn(site, `${places().news}/article/8`, ['Раз'])
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/counts?') && asked.push(request.url()))
  const links = Array.from({ length: 40 }, (_, n) => headline(`/article/${n}`)).join('')
  const tag = `<script async src="${places().comments}/counts.js" data-site="${site.slug}"></script>`
  const list = `<ul><li><span id="own" data-pikir-count="id-7"></span></li>${links}</ul>${tag}`
  await page.goto(await publish(page, `${site.slug}/list`, list))
  await expect(page.locator('#own')).toHaveText('3')
  await expect(page.locator('a[href="/article/8"] span')).toHaveText('1')
  await expect(page.locator('[data-pikir-count]').getByText('0', { exact: true })).toHaveCount(39)
  expect(asked).toHaveLength(1)

  await page.evaluate(
    (more) => document.querySelector('ul')?.insertAdjacentHTML('beforeend', more),
    Array.from({ length: 60 }, (_, n) => headline(`/article/8?page=${n}`)).join('') + headline('/article/8'),
  )
  await expect(page.locator('a[href="/article/8"] span')).toHaveText(['1', '1'])
  await expect(page.locator('[data-pikir-count]:empty')).toHaveCount(0)
  expect(asked, 'fifty at once is the most').toHaveLength(3)
})

test('the Web Component shows its article and tells the page what happens', async ({ visitor, site }) => {
  const { page } = visitor
  await plantIn(site, 'first', ['Внутри элемента'])
  await plantIn(site, 'second', ['Другая статья', 'И ещё'])
  await page.goto(
    await publish(
      page,
      `${site.slug}/element`,
      `<pikir-comments origin="${places().comments}" site="${site.slug}" key="first" lang="en"></pikir-comments>
      <script>window.heard = []; addEventListener('pikir-count', ({ detail }) => heard.push(detail.count))</script>
      <script type="module">${await pageElement()}</script>`,
    ),
  )
  const inside = frameAt(page, 'pikir-comments')
  await expect(inside.getByRole('article')).toHaveText([/Внутри элемента/])
  await expect.poll(() => heard(page)).toContain(1)
  await page.locator('pikir-comments').evaluate((element) => element.setAttribute('key', 'second'))
  await expect(inside.getByRole('article')).toHaveCount(2)
  await expect.poll(() => heard(page)).toContain(2)
  await page.locator('pikir-comments').evaluate((element) => element.remove())
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('a page with comments asks nobody but the newspaper and us', async ({
  reader,
  site,
  article,
  others,
}) => {
  await others(['https://elsewhere.example/picture.png', 'Привет'])
  const asked = new Set<string>()
  reader.context.on('request', (request) => asked.add(new URL(request.url()).origin))
  await reader.opens(article)
  await expect(reader.comments()).toHaveCount(2)
  await reader.signsInByWindow()
  await reader.writes('![](https://elsewhere.example/a.png) и https://elsewhere.example')
  await expect(reader.comments()).toHaveCount(3)
  await reader.page.goto(await publish(reader.page, `${site.slug}/app`, application(site.slug)))
  await expect(frameAt(reader.page, '#one').getByText(reader.name).first()).toBeVisible()
  expect([...asked].filter((origin) => origin !== 'null').sort()).toEqual(
    [places().comments, places().news].sort(),
  )
})

const headline = (path: string) => `<li><a href="${path}">Статья <span data-pikir-count></span></a></li>`

async function plantIn(site: Site, key: string, texts: string[]) {
  const { newMember, plant } = await planting()
  const author = await newMember([site], `Автор ${crypto.randomUUID().slice(0, 8)}`)
  for (const text of texts) await plant(site, author ?? '', { key, text, title: key })
}

/** A page of a newspaper that has an application of its own. */
const application = (slug: string) => `
<style>
  body { margin: 16px; background: #fff; color: #222 }
  body.dark { background: #111; color: #eee }
  #one { --brand: rgb(140 20 60); --pikir-accent: var(--brand); --pikir-font: Georgia, serif;
    --pikir-radius: 0px; --pikir-density: compact }
</style>
<div id="one"></div><div id="two"></div>
<script src="${places().comments}/pikir.js"></script>
<script>
  window.heard = []
  window.widgets = {}
  window.put = (name, key, place) => {
    const widget = Pikir.load({ element: document.getElementById(place), site: '${slug}', key, language: 'kk' })
    for (const kind of ['ready', 'count', 'comment', 'signin']) widget.on(kind, (news) => heard.push([name, news]))
    widgets[name] = widget
  }
  put('one', 'first', 'one')
  put('two', 'second', 'two')
</script>`
