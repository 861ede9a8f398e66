import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfPage } from './people/faults-of-page'
import { places } from './people/places'

test.use({ moderation: 'post' })

/** The newest mail about it, once it has come. */
async function mailTo(email: string, about: string) {
  let text = ''
  await expect
    .poll(async () => {
      const mails = await (await fetch(`${places().mails}?to=${encodeURIComponent(email)}`)).json()
      text = mails.findLast(({ subject }: { subject: string }) => subject.includes(about))?.text ?? ''
      return text
    })
    .not.toBe('')
  return text
}

test('whoever is named hears of it by mail and in their account, and can end the mails', async ({
  reader,
  article,
  site,
}) => {
  const { page } = reader
  await reader.opens(article)
  await reader.signsIn()
  const write = await newWriter(site, 'Данияр Оспанов')
  const id = await write(`Это к вам, @${reader.name}: когда пойдёт трамвай?`)
  const mail = await mailTo(reader.email, 'Вас упомянули')
  expect(mail).toContain('когда пойдёт трамвай?')
  expect(mail).toContain(`#pikir-${id}`)

  const seen = page.waitForResponse(/notifications\/seen$/)
  await page.goto(`${places().comments}/account#notifications`)
  await expect(page.getByText('Вас упомянули. Автор: Данияр Оспанов')).toBeVisible()
  await expect(page.getByText('новое', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Трамвай' })).toHaveAttribute(
    'href',
    `${places().news}/article/tram#pikir-${id}`,
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: colorScheme === 'dark' ? 320 : 1280, height: 800 })
    expect(await faultsOfPage(page), colorScheme).toEqual([])
  }
  await seen
  await page.reload()
  await expect(page.getByText('Вас упомянули. Автор: Данияр Оспанов')).toBeVisible()
  await expect(page.getByText('новое', { exact: true })).toBeHidden()

  // the worker that shows what a browser is called with is ours to serve
  const worker = await page.evaluate(async () => (await fetch('/push.js')).headers.get('content-type'))
  expect(worker).toMatch(/^application\/javascript/)

  await page.getByLabel('Ответы на мои комментарии').selectOption('никогда')
  await expect(page.getByText('Сохранено')).toBeVisible()

  const [address = ''] = /https:\S+\/unsubscribe#\S+/.exec(mail) ?? []
  await page.goto(address)
  expect(await faultsOfPage(page)).toEqual([])
  await page.getByRole('button', { name: 'Отписаться' }).click()
  await expect(page.getByText('Таких писем больше не будет')).toBeVisible()
  await page.getByRole('link', { name: 'Остальные письма' }).click()
  await expect(page.getByLabel('Упоминания меня')).toHaveValue('never')
  await expect(page.getByLabel('Ответы на мои комментарии')).toHaveValue('never')
  await expect(page.getByLabel('Решения о моих комментариях')).toHaveValue('at-once')
})
