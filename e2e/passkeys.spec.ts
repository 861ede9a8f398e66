import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { newDevice } from './people/device'
import { connectButton } from './people/sign-in'

test('a reader makes a passkey, signs out, and comes back with it under an article', async ({
  reader,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  const account = await reader.context.newPage()
  const device = await newDevice(account)
  await account.goto('/account')
  await account.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(account.getByText('Ключ доступа добавлен')).toBeVisible()
  await expect(account.getByText('ещё не использован')).toBeVisible()
  await account.getByRole('button', { name: 'Выйти', exact: true }).click()
  await expect(account).toHaveURL(/\/sign-in|\/$/)

  await reader.reloads()
  const window = await opens(reader)
  await device.comesAlong(window)
  await expect(window.getByLabel('Электронная почта')).toHaveAttribute('autocomplete', 'username webauthn')
  const closed = window.waitForEvent('close')
  await window.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await connectButton(window).click()
  await closed
  await expect(reader.widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
  await reader.writes('Вошла одним касанием')
  await expect(reader.comments()).toContainText(['Вошла одним касанием'])
  await reader.reloads()
  await expect(reader.widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
})

const opens = async ({ page, widget }: { page: Page; widget: ReturnType<Page['frameLocator']> }) => {
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  return opened
}
