import { devices } from '@playwright/test'
import { expect, test } from './fixtures'
import { enterAs } from './people/enter'
import { planting } from './people/places'
import { signIn } from './people/sign-in'

test('a phone that was lost is signed out from the desk', async ({ browser, site }) => {
  const email = `${site.slug}@people.test`
  const phone = await (await browser.newContext({ userAgent: devices['Galaxy S24'].userAgent })).newPage()
  await phone.goto('/sign-in?next=/account')
  await signIn(phone, { email, name: 'Ержан Лост' })
  await expect(phone.getByRole('heading', { name: 'Где вы вошли' })).toBeVisible()
  await expect(phone.getByText('этот браузер')).toBeVisible()

  const desk = await (await browser.newContext()).newPage()
  await planting()
  const { raw } = await import('@/db/client')
  const [person] = await raw<{ id: string }[]>`select id from users where email = ${email}`
  await enterAs(desk.context(), person?.id ?? '')
  await desk.goto('/account')
  await desk.getByRole('button', { name: 'Выйти: Chrome · Android' }).click()
  await expect(desk.getByText('Chrome · Android')).toBeHidden()

  await phone.reload()
  await expect(phone).toHaveURL(/\/sign-in/)
  await desk.reload()
  await expect(desk.getByText('этот браузер')).toBeVisible()
})
