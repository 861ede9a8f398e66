import { expect, type Page } from '@playwright/test'
import { places } from './places'

/** A mobile number that nobody in the run has: limits count by number. */
export const newNumber = () => `+7701${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`

/** What the gateway was given for a number, the newest first. */
export async function textsTo(number: string): Promise<string[]> {
  const answer = await fetch(`${places().texts}?to=${encodeURIComponent(number)}`)
  const texts: { text: string }[] = await answer.json()
  return texts.map(({ text }) => text).reverse()
}

/** The digits of the newest text, once there are so many. */
export async function codeTo(number: string, texts = 1): Promise<string> {
  let sent: string[] = []
  await expect
    .poll(
      async () => {
        sent = await textsTo(number)
        return sent.length
      },
      { intervals: [100, 200] },
    )
    .toBe(texts)
  return /\b\d{6}\b/.exec(sent[0] ?? '')?.[0] ?? ''
}

/** An administrator, on a page of ours, has the site text codes in Kazakhstan. */
export const sendTexts = (admin: Page, slug: string) =>
  change(admin, ['PUT', `/sites/${slug}/sms`], {
    isOn: true,
    caps: { KZ: 100 },
    version: 0,
    gateway: {
      ...{ method: 'POST', url: places().smsGateway, expects: '"code":0' },
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      body: '{"to":"{phone}","text":"{text}"}',
    },
  })

/** And lets readers come in by phone alone. */
export const takePhonesAlone = (admin: Page, slug: string) =>
  change(admin, ['PATCH', `/sites/${slug}`], { ways: ['phone'] })

async function change(admin: Page, [method, path]: [string, string], body: unknown) {
  const status = await admin.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      return (await fetch(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) })).status
    },
    { method, path, body },
  )
  expect(status).toBe(200)
}
