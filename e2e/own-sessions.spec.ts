import { devices } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import { expect, test } from './fixtures'
import { places, planting } from './people/places'
import { signIn } from './people/sign-in'

test('a phone that was lost is signed out from the desk', async ({ browser, site }) => {
  const email = `${site.slug}@people.test`
  const phone = await (await browser.newContext({ userAgent: devices['Galaxy S24'].userAgent })).newPage()
  await phone.goto('/sign-in?next=/account')
  await signIn(phone, { email, name: 'Ержан Лост' })
  await expect(phone.getByRole('heading', { name: 'Где вы вошли' })).toBeVisible()
  await expect(phone.getByText('этот браузер')).toBeVisible()

  const desk = await (await browser.newContext()).newPage()
  const { sessionOf } = await planting()
  const { raw } = await import('@/db/client')
  const [person] = await raw<{ id: string }[]>`select id from users where email = ${email}`
  const attributes = { url: places().comments, httpOnly: true, secure: true, sameSite: 'Lax' as const }
  await desk
    .context()
    .addCookies([{ name: sessionCookie, value: await sessionOf(person?.id ?? ''), ...attributes }])
  await desk.goto('/account')
  await desk.getByRole('button', { name: 'Выйти: Chrome · Android' }).click()
  await expect(desk.getByText('Chrome · Android')).toBeHidden()

  await phone.reload()
  await expect(phone).toHaveURL(/\/sign-in/)
  await desk.reload()
  await expect(desk.getByText('этот браузер')).toBeVisible()
})
