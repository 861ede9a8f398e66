import type { Page } from '@playwright/test'
import { places } from './places'

/** Puts a page on the newspaper's site, or on another one where its whole address is given; returns its address. */
export async function publish(page: Page, path: string, body: string) {
  const { host, port, pathname, href } = new URL(path, places().news)
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Газета</title>${body}`
  const answer = await page.context().request.put(`https://127.0.0.1:${port}/__pages${pathname}`, {
    // sites are told apart by it; only the browser knows their names
    headers: { host },
    data: html,
  })
  if (answer.status() !== 204) throw new Error(`not published: ${answer.status()}`)
  return href
}
