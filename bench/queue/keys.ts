import type { Page } from '@playwright/test'
import { quantile } from '../machine/figures'
import { startBrowser } from '../phone/slow-phone'
import { record } from '../results'
import type { Desk } from './desk'

const presses = 60
// the first ones find nothing compiled
const warming = 5

// as text: what compiles this file would leave names behind that a page does not know
const watch = `{
  window.shown = []
  const card = () => document.querySelector('article[data-comment]')?.dataset.comment
  addEventListener('keydown', (event) => {
    const before = card()
    const look = () => {
      if (card() === before) return requestAnimationFrame(look)
      // what this frame paints is on the screen when the next one begins
      requestAnimationFrame(() => shown.push(performance.now() - event.timeStamp))
    }
    requestAnimationFrame(look)
  }, { capture: true })
}`

/** From a moderator's key until the next card has been painted: what the server says comes later. */
export async function measureKeys(desk: Desk, url: string) {
  const browser = await startBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' })
    const [name = '', value = ''] = (desk.by(0).headers.cookie ?? '').split('=')
    await context.addCookies([{ name, value, url: url.replace('http:', 'https:'), secure: true }])
    const page = await context.newPage()
    await page.addInitScript({ content: watch })
    await page.goto(`${url}/newsroom/${desk.slug}/queue?tab=pending`)
    await page.locator('article[data-comment] button:enabled, main button:enabled').first().waitFor()
    record('queue key', { value: quantile((await press(page)).slice(warming), 0.95) })
  } finally {
    await browser.close()
  }
}

async function press(page: Page): Promise<number[]> {
  for (let pressed = 0; pressed < presses; pressed++) {
    // as quick as a hand: the next one when the card is there
    await page.keyboard.press('KeyA')
    await page.waitForFunction((known) => (window as unknown as Watched).shown.length > known, pressed)
  }
  return page.evaluate(() => (window as unknown as Watched).shown)
}

type Watched = { shown: number[] }
