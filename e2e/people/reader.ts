import { type BrowserContext, expect, type FrameLocator, type Page } from '@playwright/test'
import { plantSignIn } from './plant-sign-in'
import { connectButton, signIn } from './sign-in'

export type Reader = Awaited<ReturnType<typeof newReader>>

/** Somebody with a browser of their own who reads an article and the comments under it. */
export async function newReader(context: BrowserContext, who: { email: string; name: string }) {
  const page = await context.newPage()
  const widget = page.frameLocator('iframe')
  return {
    ...who,
    context,
    page,
    widget,
    comments: () => widget.getByRole('article'),
    opens: (address: string) => page.goto(address),
    reloads: () => page.reload(),
    /** As if to another discussion of the page. */
    signsIn: () => signInAside(page, widget, who),
    /** Through all that a reader has to go through, an e-mailed code included. */
    signsInByWindow: () => signInByWindow(page, widget, who),
    /** Until the server has answered, whatever it says. */
    writes: (text: string) => write(page, widget, text),
    endsSession: () => endSession(context),
  }
}

async function signInByWindow(page: Page, widget: FrameLocator, who: { email: string; name: string }) {
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  const window = await opened
  await signIn(window, who)
  const closed = window.waitForEvent('close')
  await connectButton(window).click()
  await closed
  await expect(widget.getByText(`Вы пишете как ${who.name}`)).toBeVisible()
}

async function signInAside(page: Page, widget: FrameLocator, who: { email: string; name: string }) {
  const view = JSON.parse((await widget.locator('#view').textContent()) ?? '')
  await plantSignIn(page.context(), view.site.slug, who)
  await widget.locator('html').evaluate((_, key) => {
    localStorage.setItem(key, '1')
    // what a neighbour stores is told to us by the browser
    dispatchEvent(new StorageEvent('storage', { key }))
  }, `pikir.signed-in.${view.site.slug}`)
  await widget.locator('.reader').waitFor()
}

async function write(page: Page, widget: FrameLocator, text: string) {
  await widget.getByLabel('Ваш комментарий').fill(text)
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/comments'),
  )
  await widget.getByRole('button', { name: 'Отправить' }).click()
  await answered
}

/** Signs out at our own origin, in another tab. */
async function endSession(context: BrowserContext) {
  const tab = await context.newPage()
  await tab.goto('/account')
  const { status } = await tab.evaluate(async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    return { status: (await fetch('/api/v1/account/session', { method: 'DELETE', headers })).status }
  })
  expect(status).toBe(204)
  await tab.close()
}
