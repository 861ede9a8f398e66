import type { FrameLocator } from '@playwright/test'
import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { places } from './people/places'
import { publish } from './people/publish'

test.use({ moderation: 'post', viewport: { width: 390, height: 800 } })

test('each comment runs in its own direction, and no name turns the line that it stands in', async ({
  visitor,
  article,
  site,
}) => {
  await (await newWriter(site, 'Данияр Оспанов'))('Трамвай, а не автобус!')
  await (await newWriter(site, 'نور الدين'))('الترام أفضل من الحافلة!')
  await (await newWriter(site, 'דנה כהן'))('רכבת קלה, בבקשה!')
  const { page, widget } = visitor
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(3)
  expect(await directions(widget)).toEqual(['rtl', 'rtl', 'ltr'])
  // names stand at the start of the line, the time below them
  for (const byline of await widget.locator('.comment .byline').all()) {
    const [name, line] = [await byline.locator('.name').boundingBox(), await byline.boundingBox()]
    expect(name?.x).toBe(line?.x)
  }
  expect(await faultsOfWidget(page)).toEqual([])

  await test.step('also in a page that runs from right to left', async () => {
    const tag = `<script async src="${places().comments}/embed.js" data-site="${site.slug}" data-lang="ru" data-thread-id="${places().news}/article/tram"></script>`
    const body = `<script>document.documentElement.dir = 'rtl'</script><main>${tag}</main>`
    await page.goto(await publish(page, `${site.slug}/rtl`, body))
    await expect(visitor.comments()).toHaveCount(3)
    expect(await directions(widget)).toEqual(['rtl', 'rtl', 'ltr'])
    const frame = await page.locator('iframe').boundingBox()
    expect(frame?.x).toBeGreaterThanOrEqual(0)
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(await faultsOfWidget(page)).toEqual([])
  })
})

const directions = (widget: FrameLocator) =>
  widget.locator('.text').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
