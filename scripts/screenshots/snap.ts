import type { Locator, Page } from '@playwright/test'

/** What is seen of a page with this in its middle, as WebP. */
export async function snap(page: Page, what: Locator): Promise<Buffer> {
  await what.waitFor()
  const box = await what.boundingBox()
  const { height } = page.viewportSize() ?? { height: 0 }
  const middle = (box?.y ?? 0) + Math.min(box?.height ?? 0, height - 120) / 2
  await page.evaluate((pixels) => scrollBy({ top: pixels, behavior: 'instant' }), middle - height / 2)
  await page.bringToFront()
  // what floats in the widget finds its place four times a second
  await page.waitForTimeout(500)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  await session.detach()
  return Buffer.from(data, 'base64')
}
