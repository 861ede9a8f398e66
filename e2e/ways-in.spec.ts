import type { Browser, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { enterAs } from './people/enter'
import { places, planting } from './people/places'
import { connectButton, signIn } from './people/sign-in'
import { newStaff } from './people/staff'
import { client } from './servers/account-issuer'

test.use({ moderation: 'post' })

const service = 'Единый вход'

/** The administrator sets up the newspaper's own issuer; `alone`: and takes no other way. */
async function setUp(browser: Browser, site: Site, { alone }: { alone: boolean }) {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings#providers`)
  const panel = admin.locator('#providers')
  await panel.getByRole('button', { name: 'Настроить: OpenID Connect' }).click()
  await expect(panel.getByText(`/api/auth/callback/${site.slug}.oidc`)).toBeVisible()
  await panel.getByLabel('Название для читателей').fill(service)
  await panel.getByLabel('Провайдер (issuer)').fill('https://nobody.example')
  await panel.getByLabel('Идентификатор клиента').fill(client.id)
  await panel.getByLabel('Секрет клиента').fill(client.secret)
  await panel.getByRole('button', { name: 'Сохранить сервис' }).click()
  await expect(panel.getByText('По этому адресу нет провайдера OpenID Connect')).toBeVisible()
  await panel.getByLabel('Провайдер (issuer)').fill(places().issuer)
  await panel.getByRole('button', { name: 'Сохранить сервис' }).click()
  await expect(panel.getByText(service)).toBeVisible()
  expect(await admin.content()).not.toContain(client.secret)
  if (alone) await takeIssuersAlone(admin)
  await admin.context().close()
}

async function takeIssuersAlone(admin: Page) {
  const panel = admin.locator('#ways')
  for (const box of await panel.getByRole('checkbox').all()) await box.uncheck()
  await expect(panel.getByText('Нужен хотя бы один способ входа.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Сохранить способы входа' })).toBeDisabled()
  await panel.getByLabel('Учётные записи сайта').check()
  await expect(panel.getByText('ключа нет: войти не сможет никто')).toBeVisible()
  await panel.getByLabel('Учётные записи сайта').uncheck()
  await panel.getByLabel('OpenID Connect').check()
  await panel.getByRole('button', { name: 'Сохранить способы входа' }).click()
  await expect(panel.getByText('Настройки сохранены')).toBeVisible()
}

/** At the issuer: who they are there. */
async function sayWho(page: Page, login: string) {
  await page.getByLabel('Логин').fill(login)
  await page.getByRole('button', { name: 'Это я' }).click()
}

test('a newspaper takes its own issuer alone: its readers come in there, in the window under an article', async ({
  browser,
  site,
  article,
  visitor: { page, widget },
}) => {
  test.slow()
  await setUp(browser, site, { alone: true })
  await page.goto(article)
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  const window = await opened
  const button = window.getByRole('button', { name: `Войти через ${service}` })
  await expect(button).toBeEnabled()
  await expect(window.getByLabel('Электронная почта')).toHaveCount(0)
  await button.click()
  await sayWho(window, 'Дархан Подписчик')
  const closed = window.waitForEvent('close')
  await connectButton(window).click()
  await closed
  await expect(widget.getByText('Вы пишете как Дархан Подписчик')).toBeVisible()
  await widget.getByLabel('Ваш комментарий').fill('Подписчикам виднее')
  await widget.getByRole('button', { name: 'Отправить' }).click()
  await expect(widget.getByRole('article').filter({ hasText: 'Подписчикам виднее' })).toBeVisible()
})

test('who has come in by a mailed code is asked to come in there, and the flow goes on', async ({
  browser,
  site,
  article,
  reader,
}) => {
  test.slow()
  const { page, widget } = reader
  await setUp(browser, site, { alone: true })
  await page.goto('/sign-in')
  await signIn(page, reader)
  await page.waitForURL('**/account')
  await page.goto(article)
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  const window = await opened
  await expect(window.getByText(`«${site.name}» принимает другие способы входа`)).toBeVisible()
  await window.getByRole('button', { name: `Войти через ${service}` }).click()
  await sayWho(window, 'Ляззат Подписчица')
  const closed = window.waitForEvent('close')
  await connectButton(window).click()
  await closed
  await expect(widget.getByText('Вы пишете как Ляззат Подписчица')).toBeVisible()
})

test('in the account a service is added to it, and taken off', async ({ browser, site, visitor }) => {
  test.slow()
  await setUp(browser, site, { alone: false })
  const { newMember } = await planting()
  await enterAs(visitor.context, (await newMember([site], 'Марат Читатель')) ?? '')
  const { page } = visitor
  await page.goto('/account#ways')
  const panel = page.locator('#ways')
  await panel.getByRole('button', { name: `Добавить ${service}` }).click()
  await panel.getByRole('button', { name: `Открыть ${service}` }).click()
  await sayWho(page, `marat-${site.slug}`)
  await expect(panel.getByText('Способ входа добавлен. Теперь можно входить и так.')).toBeVisible()
  await expect(panel.getByText('id.example', { exact: false })).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto(`/connect?site=${site.slug}&challenge=${'x'.repeat(43)}`)
  await other.getByRole('button', { name: `Войти через ${service}` }).click()
  await sayWho(other, `marat-${site.slug}`)
  await expect(connectButton(other)).toHaveText(/Марат Читатель/)
  await other.context().close()

  await panel.getByRole('button', { name: /^Удалить: id\.example/ }).click()
  await panel.getByText('в эту учётную запись больше не войти').waitFor()
  await panel.getByRole('button', { name: 'Удалить', exact: true }).click()
  await expect(panel.getByText('id.example', { exact: false })).toHaveCount(0)
})
