import { expect, test } from './fixtures'
import { deliver } from './people/deliver'
import { connectButton, signIn } from './people/sign-in'

test('where no window can be opened, a reader signs in on the whole page and comes back to the article', async ({
  reader,
  article,
}) => {
  const { page, widget } = reader
  await reader.context.addInitScript(() => {
    window.open = () => null
  })
  await reader.opens(article)
  await widget.getByRole('button', { name: 'Войти' }).click()
  await page.waitForURL('**/connect?**')
  await signIn(page, reader)
  await connectButton(page).click()

  await page.waitForURL(article)
  await expect(widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
  expect(await page.evaluate(() => location.hash)).toBe('')
  await reader.reloads()
  await expect(widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
})

test('a code is of use only to the iframe that asked for it', async ({ reader, visitor, article }) => {
  const { page, widget } = reader
  await reader.context.addInitScript(() => {
    window.open = () => null
  })
  await reader.opens(article)
  await widget.getByRole('button', { name: 'Войти' }).click()
  await page.waitForURL('**/connect?**')
  await signIn(page, reader)
  let code = ''
  // the code is taken away before the reader's own iframe gets it
  await page.route('**/api/v1/connections', async (route) => {
    code = (await (await deliver(route)).json()).code
    await route.fulfill({ status: 201, json: { code: 'A'.repeat(43) } })
  })
  await connectButton(page).click()
  await page.waitForURL(article)
  await expect(widget.getByText('Войти не получилось')).toBeVisible()

  // somebody else's iframe has a verifier of its own
  await visitor.opens(article)
  const ready = visitor.page.waitForEvent('popup')
  await visitor.widget.getByRole('button', { name: 'Войти' }).click()
  await (await ready).close()
  // as if they had gone to sign in on a whole page: else no code is listened to
  await visitor.widget.locator('html').evaluate(() => sessionStorage.setItem('pikir.code-expected', '1'))
  const answered = visitor.page.waitForResponse('**/api/v1/embed-sessions')
  await visitor.page.evaluate((stolen) => {
    location.hash = `#pikir-code=${stolen}`
  }, code)
  expect((await answered).ok()).toBe(false)
  await expect(visitor.widget.getByText('Войти не получилось')).toBeVisible()
})
