import type { Browser } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { newStaff } from './people/staff'

test.use({ moderation: 'post' })

const password = 'қызыл өрік жаңғақ'

/** From now on the newspaper takes passwords alone. */
async function takePasswords(browser: Browser, site: Site) {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings#ways`)
  const panel = admin.locator('#ways')
  for (const box of await panel.getByRole('checkbox').all()) await box.uncheck()
  await panel.getByLabel('Пароль').check()
  await panel.getByRole('button', { name: 'Сохранить способы входа' }).click()
  await expect(panel.getByText('Настройки сохранены')).toBeVisible()
  await admin.context().close()
}

test('who came in another way than the newspaper takes is told so, comes in anew and goes on', async ({
  browser,
  reader,
  site,
  article,
}) => {
  test.slow()
  await reader.opens(article)
  await reader.signsIn()
  const account = await reader.context.newPage()
  await account.goto('/account')
  await account.getByRole('button', { name: 'Задать пароль' }).click()
  await account.getByLabel('Новый пароль').fill(password)
  await account.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(account.getByText('Пароль сохранён')).toBeVisible()
  await takePasswords(browser, site)

  // who is in under an article stays in
  await reader.writes('Когда пустят трамвай?')
  await expect(reader.comments()).toContainText('Когда пустят трамвай?')

  const rename = async (name: string) => {
    await account.getByRole('button', { name: `Сменить имя на «${site.name}»` }).click()
    await account.getByLabel(`Имя на «${site.name}»`).fill(name)
    await account.getByRole('button', { name: 'Сохранить имя' }).click()
  }
  await account.reload()
  await rename('Айгерім Сапарова')
  await expect(account.getByText('Этот сайт принимает другие способы входа')).toBeVisible()
  await account.getByRole('link', { name: 'Войти другим способом' }).click()
  await expect(account.getByText(`но «${site.name}» принимает другие способы входа`)).toBeVisible()
  await account.getByRole('button', { name: 'Войти с паролем' }).click()
  await account.getByLabel('Электронная почта').fill(reader.email)
  await account.getByLabel('Пароль', { exact: true }).fill(password)
  await account.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(account).toHaveURL(/\/account$/)
  await rename('Айгерім Сапарова')
  await expect(account.getByText('Имя изменено')).toBeVisible()
})
