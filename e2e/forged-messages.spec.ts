import type { Frame, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { countLast, forge, lastSeen } from './people/forge'
import { drawn, heardAll } from './people/heard-all'
import { places } from './people/places'
import { publish } from './people/publish'

test.use({ moderation: 'post' })

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`thousands of forged messages change nothing, ${viewport.width} pixels wide`, async ({
    visitor,
    article,
    others,
    site,
  }) => {
    await others(['Стоим на своём', 'И мы'])
    const { context } = visitor
    const page = await openedByStranger(visitor.page, article, site.slug)
    await page.setViewportSize(viewport)
    await expect(page.frameLocator('iframe').first().getByRole('article')).toHaveCount(2)
    const stranger = await letStrangerIn(page)
    const [host, widget] = [page.mainFrame(), page.frames()[1] as Frame]
    await expect.poll(() => page.locator('iframe').first().getAttribute('title')).toBe('Комментарии')
    await widget.waitForLoadState('load')
    // they know of each other, and the visit is written down
    await expect(widget.locator('html.fitted')).toHaveCount(1)
    await widget.waitForFunction(() => localStorage.getItem('pikir.visits'))
    await heardAll(page)

    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    const faults: Error[] = []
    page.on('pageerror', (fault) => faults.push(fault))
    const before = await stateOf(page)
    for (const frame of [host, widget]) await countLast(frame)

    const opener = visitor.page.mainFrame()
    await forge(opener, 'opened', 'stranger')
    await forge(opener, 'opened.frames[0]', 'stranger')
    await forge(stranger, 'parent', 'stranger')
    await forge(stranger, 'parent.frames[0]', 'stranger')
    await forge(host, 'window', 'stranger')
    await forge(host, 'frames[0]', 'host')
    for (const frame of [host, widget]) await expect.poll(() => lastSeen(frame)).toBe(3)
    await drawn(page)

    expect(await stateOf(page)).toEqual(before)
    // what reads looks is fetched for the first that comes, and the thread's stream goes on
    expect(requests.filter((url) => !/\/(?:assets|live)\//.test(url))).toEqual([])
    expect(faults).toEqual([])
    expect(context.pages()).toHaveLength(2)

    await test.step('what the page itself may say is heard all the same', async () => {
      await host.evaluate(() => {
        document.body.style.setProperty('--pikir-accent', 'rgb(140 20 60)')
        const look = ['rgb(140 20 60)', '', '', '', 'light']
        frames[0]?.postMessage({ type: 'hello', look }, '*')
      })
      await expect(widget.locator('html')).toHaveAttribute(
        'style',
        '--accent: rgb(140 20 60); --on-accent: #fff;',
      )
    })
  })
}

/** The article as a window that a page of another site opened, and can name. */
async function openedByStranger(page: Page, article: string, slug: string) {
  const body = `<button onclick="opened = window.open('${article.replaceAll('&', '&amp;')}')">Читать</button>`
  await page.goto(await publish(page, `${places().evil}/${slug}/opener`, body))
  const opened = page.waitForEvent('popup')
  await page.getByRole('button').click()
  return opened
}

/** Another site's frame beside the widget, as advertisements are. */
async function letStrangerIn(page: Page): Promise<Frame> {
  const address = await publish(page, `${places().evil}/advertisement`, 'Реклама')
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, title: 'Реклама' })
    frame.style.cssText = 'position:fixed;bottom:0;right:0;width:60px;height:30px;border:0'
    document.body.append(frame)
  }, address)
  await expect.poll(() => page.frames().some((frame) => frame.url() === address)).toBe(true)
  const found = page.frames().find((frame) => frame.url() === address) as Frame
  await expect(found.getByText('Реклама')).toBeVisible()
  return found
}

/** All that a message could have changed; what o'clock it is changes by itself. */
async function stateOf(page: Page) {
  const [host, widget] = page.frames()
  const read = () => ({
    html: document.documentElement.outerHTML.replace(/<time.*?<\/time>/g, ''),
    address: location.href,
    place: [scrollX, scrollY],
    prototype: Object.keys(Object.prototype),
    polluted: ({} as { pixels?: number }).pixels ?? null,
    // but for when it was seen, and what the widget gets ready to sign in when it wakes
    storage: Object.entries({ ...localStorage, ...sessionStorage })
      .filter(([name]) => name !== 'pikir.verifier')
      .map(([name, value]) => [name, String(value).replace(/\d{13}/g, '')]),
  })
  return [await host?.evaluate(read), await widget?.evaluate(read)]
}
