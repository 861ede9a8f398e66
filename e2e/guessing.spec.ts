import { expect, test } from './fixtures'
import { codeFor } from './people/sign-in'
import { ADDRESS_HEADER } from './servers/front-door'

// nobody else's in these stories
const byte = () => Math.floor(Math.random() * 256)
const address = { extraHTTPHeaders: { [ADDRESS_HEADER]: `198.18.${byte()}.${byte()}` } }

test('where codes were guessed a browser solves a sum first, says so meanwhile, and its reader comes in', async ({
  browser,
  site,
}) => {
  const neighbour = await (await browser.newContext(address)).newPage()
  await neighbour.goto('/sign-in')
  expect(await neighbour.evaluate(guess, 10)).toEqual(Array(10).fill(422))

  const context = await browser.newContext(address)
  const page = await context.newPage()
  let goOn = () => {}
  const seen = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await context.route('**/solve.js', async (route) => {
    await seen
    await route.continue()
  })
  const email = `${site.slug}@guesses.example`
  await page.goto('/sign-in')
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByRole('button', { name: 'Прислать код' }).click()
  await page.getByLabel('Код из письма').fill(await codeFor(email))
  await expect(page.getByText('Проверяем, что вы не робот')).toBeVisible()
  goOn()
  await expect(page.getByLabel('Имя')).toBeVisible()
  await expect(page.getByText('Проверяем, что вы не робот')).toHaveCount(0)
  await Promise.all([neighbour.context().close(), context.close()])
})

/** Runs in a page: enters codes that nobody was sent. */
async function guess(times: number) {
  const statuses: number[] = []
  while (statuses.length < times) {
    const answer = await fetch('/api/v1/sign-in/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: '000000' }),
    })
    statuses.push(answer.status)
  }
  return statuses
}
