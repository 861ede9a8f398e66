import { expect, test } from './fixtures'
import { connectButton } from './people/sign-in'

const password = 'қызыл өрік жаңғақ'

test('a reader sets a password, and signs in with it under an article', async ({
  browser,
  reader,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  const account = await reader.context.newPage()
  await account.goto('/account')
  await account.getByRole('button', { name: 'Задать пароль' }).click()
  await account.getByLabel('Новый пароль').fill('password1')
  await account.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(account.getByText('Этот пароль подбирают одним из первых')).toBeVisible()
  await account.getByLabel('Новый пароль').fill(password)
  await account.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(account.getByText('Пароль сохранён')).toBeVisible()

  const page = await (await browser.newContext()).newPage()
  await page.goto(article)
  const widget = page.frameLocator('iframe')
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  const window = await opened
  await window.getByLabel('Электронная почта').fill(reader.email)
  await window.getByRole('button', { name: 'Войти с паролем' }).click()
  await expect(window.getByLabel('Электронная почта')).toHaveValue(reader.email)
  await window.getByLabel('Пароль', { exact: true }).fill('не тот пароль')
  await window.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(window.getByText('Адрес или пароль не подходит')).toBeVisible()
  await window.getByLabel('Пароль', { exact: true }).fill(password)
  const closed = window.waitForEvent('close')
  await window.getByRole('button', { name: 'Войти', exact: true }).click()
  await connectButton(window).click()
  await closed
  await expect(widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
  await page.context().close()
})
