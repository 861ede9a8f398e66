import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '@/e2e/launch-options'
import { findBrowser } from '@/scripts/browser.mjs'

// fast 3G as Lighthouse defines it: milliseconds, and bytes a second of 1.4 Mbit/s
const network = { offline: false, latency: 562, downloadThroughput: 175_000, uploadThroughput: 84_000 }

export async function startBrowser(): Promise<Browser> {
  process.env.CHROMIUM_PATH ??= await findBrowser()
  return chromium.launch(await launchOptions())
}

/** A fresh phone with nothing in its cache, four times slower than this machine or as given. */
export async function withPhone<Result>(
  browser: Browser,
  { isOnline3G, slowdown = 4 }: { isOnline3G: boolean; slowdown?: number },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ru-RU' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    if (isOnline3G) {
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', network)
    }
    return await use(page)
  } finally {
    await context.close()
  }
}

// as text: what compiles this file would leave names behind that a page does not know
const watch = `{
  const look = () => {
    const first = document.querySelector('li[id^="c-"]')
    requestAnimationFrame(first?.getBoundingClientRect().height ? note : look)
  }
  const note = () => {
    top.seenAt ??= performance.timeOrigin + performance.now() - top.performance.timeOrigin
  }
  look()
}`

/** Milliseconds from the start of the visit until a comment has been painted, in the page or in its iframe. */
export async function firstComment(page: Page, address: string): Promise<number> {
  await page.addInitScript({ content: watch })
  await page.goto(address, { waitUntil: 'commit' })
  const seen = await page.waitForFunction(() => (window as { seenAt?: number }).seenAt, null, {
    polling: 200,
    timeout: 60_000,
  })
  return Number(await seen.jsonValue())
}
