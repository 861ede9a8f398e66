import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { env } from '@/lib/env'
import { launchOptions } from '../e2e/launch-options'
import { findBrowser } from './browser.mjs'

// npm run screenshots, while npm start serves the demo: pictures for the README
const article = `http://localhost:${env.port}/demo/prospekt-abaya-bez-parkovki`
const folder = 'docs/pictures'
const pictures = [
  { name: 'widget', width: 1000, height: 900, colorScheme: 'light' },
  { name: 'widget-phone-dark', width: 390, height: 844, colorScheme: 'dark' },
] as const

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ ...(await launchOptions()), executablePath: await findBrowser() })
for (const picture of pictures) await take(browser, picture)
await browser.close()

async function take(browser: Browser, { name, width, height, colorScheme }: (typeof pictures)[number]) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
  })
  const page = await context.newPage()
  await page.goto(article)
  await showComments(page)
  await page.screenshot({ path: `${folder}/${name}.png` })
  console.log(`${folder}/${name}.png`)
  await context.close()
}

/** The end of the article and the first comments. */
async function showComments(page: Page) {
  const frame = page.locator('iframe')
  await page.locator('article, main').last().scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await frame.waitFor()
  await page.frameLocator('iframe').getByRole('article').first().waitFor()
  await frame.evaluate((element) =>
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 220),
  )
  await page.waitForLoadState('networkidle')
}
