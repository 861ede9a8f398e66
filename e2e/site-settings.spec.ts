import type { Browser } from '@playwright/test'
import { expect, test } from './fixtures'
import { places, planting } from './people/places'
import { setUpSecond } from './people/second'
import { signIn } from './people/sign-in'
import { newStaff } from './people/staff'

test('an administrator changes the settings of a site', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await page.goto(`/newsroom/${site.slug}/settings`)
  await page.getByLabel('Название').fill('Городская газета')
  await page.getByLabel('После публикации').check()

  await page.getByRole('button', { name: 'Добавить адрес' }).click()
  const added = page.getByLabel('Адрес 2')
  await added.fill('http:// news')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Нужен адрес вида https://news.example')).toBeVisible()
  await added.fill('https://gorod.example/politics/today?x=1')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Настройки сохранены')).toBeVisible()
  await expect(added).toHaveValue('https://gorod.example')

  await page.reload()
  await expect(page.getByLabel('Название')).toHaveValue('Городская газета')
  await expect(page.getByLabel('Адрес 2')).toHaveValue('https://gorod.example')
  await expect(page.getByLabel('После публикации')).toBeChecked()
  await expect(page.getByText(`data-site="${site.slug}"></script>`).first()).toBeVisible()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByText('Пока никто не высказался')).toBeVisible()
})

test('settings are closed to moderators, the newsroom to readers', async ({
  browser,
  site,
  moderator,
  visitor,
}) => {
  const settings = await moderator.page.goto(`/newsroom/${site.slug}/settings`)
  expect(settings?.status()).toBe(404)
  await visitor.page.goto(`/newsroom/${site.slug}/queue`)
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/)
  const other = await newStaff(browser, await otherSite(site.slug), { name: 'Чужой', role: 'admin' })
  expect((await other.goto(`/newsroom/${site.slug}/queue`))?.status()).toBe(404)
})

test('the last administrator cannot give up the role', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await page.goto(`/newsroom/${site.slug}/settings`)
  const role = page.getByLabel('Роль: Сауле')
  await role.selectOption('moderator')
  await page.getByRole('button', { name: 'Отказаться' }).click()
  await expect(page.getByRole('region', { name: /Уведомления/ })).toContainText(/администратор/)
  await expect(role).toHaveValue('admin')
})

test('an invitation goes by mail and is accepted by another person', async ({ browser, site }) => {
  const email = `invited@${site.slug}.example`
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings`)
  await admin.getByLabel('Почта').fill('nobody')
  await admin.getByRole('button', { name: 'Пригласить' }).click()
  await expect(admin.getByText('Это не похоже на адрес')).toBeVisible()
  await admin.getByLabel('Почта').fill(email)
  await admin.getByRole('button', { name: 'Пригласить' }).click()
  await expect(admin.getByText(email).first()).toBeVisible()

  const invited = await newcomer(browser)
  await invited.goto(await invitationFor(email))
  await signIn(invited, { email, name: `Новенькая ${site.slug}` })
  await invited.getByRole('button', { name: 'Принять приглашение' }).click()
  await setUpSecond(invited)
  await expect(invited).toHaveURL(new RegExp(`/newsroom/${site.slug}/queue$`))
  await expect(invited.getByText('Очередь пуста')).toBeVisible()

  await admin.reload()
  await expect(admin.getByLabel(`Роль: Новенькая ${site.slug}`)).toHaveValue('moderator')
})

const newcomer = async (browser: Browser) => (await browser.newContext()).newPage()

const otherSite = async (slug: string) => (await planting()).newSite(`${slug}-other`, 'pre')

/** The address in the letter that a real mail server was given. */
async function invitationFor(email: string): Promise<string> {
  let link = ''
  await expect
    .poll(async () => {
      const mails = await (await fetch(`${places().mails}?to=${encodeURIComponent(email)}`)).json()
      link = /https:\/\/\S+\/invitation#[\w-]{43}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
      return link
    })
    .not.toBe('')
  return link
}
