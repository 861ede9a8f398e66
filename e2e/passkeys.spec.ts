import { expect, test } from './fixtures'
import { newDevice } from './people/device'
import type { Reader } from './people/reader'
import { connectButton } from './people/sign-in'

/** A browser that knows passkeys, and does not offer them in a field: there the button is all. */
const offersNoneInFields = ({ context }: Pick<Reader, 'context'>) =>
  context.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })

/** In the account, in another tab. */
async function makesPasskey({ context }: Reader) {
  const account = await context.newPage()
  const device = await newDevice(account)
  await account.goto('/account')
  await account.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(account.getByText('Ключ доступа добавлен')).toBeVisible()
  return { account, device, panel: account.locator('#passkeys') }
}

async function opensWindow({ page, widget }: Reader) {
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  return opened
}

test('a reader makes a passkey, signs out, and comes back with it under an article', async ({
  reader,
  article,
}) => {
  await offersNoneInFields(reader)
  await reader.opens(article)
  await reader.signsIn()
  const { account, device, panel } = await makesPasskey(reader)
  await expect(panel.getByText('ещё не использован')).toBeVisible()
  await account.getByRole('button', { name: 'Выйти', exact: true }).click()
  await account.waitForURL('/')

  await reader.reloads()
  const window = await opensWindow(reader)
  await device.comesAlong(window)
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

test('a passkey that is chosen in the field for the address signs in, with nothing typed or pressed', async ({
  browser,
  reader,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  const { device } = await makesPasskey(reader)
  const elsewhere = await (await browser.newContext()).newPage()
  // the device touches as soon as it is asked
  await device.comesAlong(elsewhere)
  await elsewhere.goto('/sign-in?next=/account')
  await elsewhere.waitForURL('/account')
  await expect(elsewhere.locator('#passkeys').getByText('последний вход:')).toBeVisible()
  await elsewhere.context().close()
})

test('whoever has no passkey here is told so, and comes in otherwise', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await newDevice(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page.getByText('Ключ доступа не выбран')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Прислать код' })).toBeEnabled()
  await page.context().close()
})

test('a passkey is called otherwise, made once on each device, and signs nobody in once it is removed', async ({
  browser,
  reader,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  const { device, panel } = await makesPasskey(reader)
  await panel.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(panel.getByText('На этом устройстве уже есть ваш ключ доступа')).toBeVisible()

  await panel.getByRole('button', { name: /^Переименовать/ }).click()
  await panel.getByLabel('Название').fill('Мой телефон')
  await panel.getByRole('button', { name: 'Сохранить' }).click()
  await expect(panel.getByText('Мой телефон')).toBeVisible()

  const keeps = await device.keeps()
  await panel.getByRole('button', { name: 'Удалить: Мой телефон' }).click()
  await panel.getByRole('button', { name: 'Удалить ключ' }).click()
  await expect(panel.getByText('Ключ доступа удалён')).toBeVisible()
  await expect(panel.getByText('Мой телефон')).toBeHidden()

  const context = await browser.newContext()
  await offersNoneInFields({ context })
  const elsewhere = await context.newPage()
  await elsewhere.goto('/sign-in')
  await (await newDevice(elsewhere)).takes(keeps)
  await elsewhere.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(elsewhere.getByText('Этот ключ доступа не подходит')).toBeVisible()
  await context.close()
})
