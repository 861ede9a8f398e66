import { expect, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { sessionCookie } from '@/lib/auth/cookies'
import { places, planting } from './places'

/** What an app shows, so many half-minutes from now: one that is a step ahead is taken as well, and not used yet. */
export const codeOf = (secret: string, steps: 0 | 1 = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })

/** On the page between signing in and a newsroom: an app, its first code, recovery codes. */
export async function setUpSecond(page: Page) {
  await page.getByRole('button', { name: 'Начать' }).click()
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replace(/\s/g, '')
  await page.getByLabel('Код, который показало приложение').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Подтвердить' }).click()
  const list = page.getByRole('list', { name: 'Сохраните резервные коды' }).getByRole('listitem')
  await expect(list).toHaveCount(10)
  const codes = await list.allTextContents()
  await page.getByRole('button', { name: 'Коды сохранены' }).click()
  return { secret, codes }
}

/** They have set up an app, elsewhere; returns what it knows. Its first code is used: the next is a step ahead. */
export async function setUpElsewhere(userId: string): Promise<string> {
  const { sessionOf } = await planting()
  const cookie = `${sessionCookie}=${await sessionOf(userId)}`
  const path = '/api/v1/account/authenticator'
  const { enrolment, secret } = await (await send('POST', path, { cookie, body: {} })).json()
  const done = await send('PUT', path, { cookie, body: { enrolment, code: codeOf(secret) } })
  expect(done.status).toBe(200)
  return secret
}

/** `forgotten`: as if they had only signed in; `stale`: as if they had shown their second factor some time ago. */
export async function ageSecond(userId: string, how: 'forgotten' | 'stale') {
  await planting()
  const { raw } = await import('@/db/client')
  if (how === 'stale')
    await raw`update sessions set second_at = now() - interval '16 minutes' where user_id = ${userId}`
  else await raw`update sessions set staff_since = null, second_at = null where user_id = ${userId}`
}

const send = (method: string, path: string, { cookie, body }: { cookie: string; body: object }) =>
  fetch(`${places().server}${path}`, {
    method,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
