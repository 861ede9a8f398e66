import type { Page } from '@playwright/test'

// as text: what compiles this file would leave names behind that a page does not know
const listen = `{
  window.waits = []
  const note = (event) => waits.push(performance.now() - event.timeStamp)
  for (const type of ['pointerdown', 'keydown', 'click', 'wheel'])
    addEventListener(type, note, { capture: true, passive: true })
}`

/** Opens one branch to its end, then presses, types and scrolls; the longest wait of an input, in milliseconds. */
export async function inputDelay(page: Page, address: string, comments: number): Promise<number> {
  await page.goto(address)
  const shown = page.locator('li[id^="c-"]')
  const more = page.locator('.more-replies :is(a, button)')
  while ((await shown.count()) < comments) {
    const before = await shown.count()
    await more.first().click()
    await page.waitForFunction((known) => document.querySelectorAll('li[id^="c-"]').length > known, before, {
      timeout: 20_000,
    })
  }
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.evaluate(listen)
  for (let turn = 0; turn < 20; turn++) {
    await page.mouse.wheel(0, turn % 5 === 4 ? -3_000 : 1_500)
    await page.mouse.click(195, 400)
    await page.keyboard.press('Tab')
  }
  return page.evaluate(() => Math.max(...(window as unknown as { waits: number[] }).waits))
}
