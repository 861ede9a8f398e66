import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { places } from './people/places'

// a browser that is called: what the push service would have handed over, without a service that one could reach
const hostile = '<img src=x onerror=alert(1)> \u2066Кто?'
const address = () => `${places().news}/article/tram#pikir-01a2051e-8c85-701b-95e2-85106a383a43`

test('what a browser is called with is shown as text, and opens the comment when it is pressed', async ({
  visitor,
}) => {
  const { page, context } = visitor
  await context.grantPermissions(['notifications'], { origin: places().comments })
  await page.goto('/account')
  const begun = context.waitForEvent('serviceworker')
  const call = await callable(page, context)
  const worker = await begun
  await call({ title: 'Вам ответил(а) Данияр', body: 'К осени обещали', url: address(), tag: 'one' })
  await call({ title: hostile, body: hostile, url: address(), tag: 'two' })
  await expect
    .poll(() => shown(page))
    .toEqual([
      { title: 'Вам ответил(а) Данияр', body: 'К осени обещали', tag: 'one' },
      { title: hostile, body: hostile, tag: 'two' },
    ])
  await call({ title: 'Ещё раз', body: 'То же самое', url: address(), tag: 'one' })
  await expect
    .poll(async () => (await shown(page)).map(({ title }) => title).sort())
    .toEqual([hostile, 'Ещё раз'].sort())

  const opened = await worker.evaluate(async () => {
    const self = globalThis as unknown as WorkerScope
    const asked: string[] = []
    // a window opens only after the press of a hand
    self.clients.openWindow = async (url) => void asked.push(url)
    const [notification] = await self.registration.getNotifications({ tag: 'two' })
    self.dispatchEvent(new self.NotificationEvent('notificationclick', { notification }))
    return asked
  })
  expect(opened).toEqual([address()])
  await expect.poll(async () => (await shown(page)).map(({ tag }) => tag)).toEqual(['one'])
})

type WorkerScope = {
  clients: { openWindow: (url: string) => Promise<void> }
  registration: ServiceWorkerRegistration
  dispatchEvent: (event: Event) => void
  NotificationEvent: new (kind: string, init: object) => Event
}

/** A browser with our worker; returns the way to call it. */
async function callable(page: Page, context: BrowserContext) {
  const cdp = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated')
      if (active) resolve(active.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  await page.evaluate(async () => void (await navigator.serviceWorker.register('/push.js')))
  const registrationId = await registered
  return (message: object) =>
    cdp.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: places().comments, registrationId, data: JSON.stringify(message) },
    })
}

/** What stands on the reader's screen, the oldest first. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const all = (await (await navigator.serviceWorker.ready).getNotifications()).map(
      ({ title, body, tag }) => ({
        ...{ title, body, tag },
      }),
    )
    return all.sort((one, other) => one.tag.localeCompare(other.tag))
  })
