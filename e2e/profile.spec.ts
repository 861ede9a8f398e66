import type { Locator, Page } from '@playwright/test'
import { plainPng } from '@/lib/users/picture/testing'
import { expect, test } from './fixtures'

test.use({ moderation: 'post' })

const photograph = { name: 'я.png', mimeType: 'image/png', buffer: plainPng(900, 600, { shade: 90 }) }

/** Through the button, as with a finger: it waits until the page answers. */
async function choosePicture(account: Page, button: string) {
  const chooser = account.waitForEvent('filechooser')
  await account.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(photograph)
}

const widthOf = (picture: Locator) => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)

test('a picture is seen beside its owner’s comments, until moderators keep it from their site', async ({
  reader,
  visitor,
  moderator,
  site,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Когда пустят трамвай?')
  await expect(reader.comments()).toContainText('Когда пустят трамвай?')
  await visitor.opens(article)
  const face = visitor.comments().first().locator('.monogram')
  await expect(face).toHaveText('А')
  const place = await face.boundingBox()

  const account = await reader.context.newPage()
  await account.goto('/account')
  await choosePicture(account, 'Выбрать картинку')
  await expect(account.getByRole('button', { name: 'Убрать' })).toBeVisible()

  await visitor.reloads()
  const picture = face.locator('img')
  await expect.poll(() => widthOf(picture)).toBe(256)
  expect(await face.boundingBox()).toEqual(place)
  expect(await picture.boundingBox()).toEqual(place)
  await visitor.comments().first().getByRole('button', { name: reader.name, exact: true }).click()
  await expect.poll(() => widthOf(visitor.widget.getByRole('dialog').locator('img'))).toBe(256)

  await moderator.page.goto(`/newsroom/${site.slug}/readers`)
  await moderator.page.getByRole('link', { name: reader.name }).click()
  await expect.poll(() => widthOf(moderator.page.locator('h1 img'))).toBe(256)
  await moderator.page.getByRole('button', { name: 'Скрыть картинку' }).click()
  await expect(moderator.page.getByText('картинка скрыта')).toBeVisible()
  await visitor.reloads()
  await expect(face).toHaveText('А')
  await expect(picture).toHaveCount(0)
  await account.reload()
  await expect(account.getByText(`На «${site.name}» модераторы скрыли вашу картинку.`)).toBeVisible()

  await account.getByRole('button', { name: 'Убрать' }).click()
  await expect(account.getByRole('button', { name: 'Выбрать картинку' })).toBeVisible()
})

test('what is no picture is refused in words, and a picture that cannot be fetched leaves the letter', async ({
  reader,
  visitor,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Мост открыли раньше срока')
  await expect(reader.comments()).toContainText('Мост открыли')
  const account = await reader.context.newPage()
  await account.goto('/account')
  const chooser = account.waitForEvent('filechooser')
  await account.getByRole('button', { name: 'Выбрать картинку' }).click()
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await (await chooser).setFiles({ name: 'я.png', mimeType: 'image/png', buffer })
  await expect(account.getByText('Подойдёт картинка JPEG, PNG или WebP.')).toBeVisible()
  await choosePicture(account, 'Выбрать картинку')
  await expect(account.getByRole('button', { name: 'Убрать' })).toBeVisible()

  await visitor.page.route('**/api/v1/pictures/*', (route) => route.abort())
  const failed = visitor.page.waitForEvent('requestfailed', (request) => request.url().includes('/pictures/'))
  await visitor.opens(article)
  await failed
  const face = visitor.comments().first().locator('.monogram')
  await expect(face).toHaveText('А')
  // nothing of a broken picture is painted over the letter
  await expect
    .poll(() =>
      face.locator('img').evaluate((img: HTMLImageElement) => [img.complete, img.width, img.height]),
    )
    .toEqual([true, 0, 0])
})

test('another name is seen at every comment, and the next one has to wait', async ({
  reader,
  visitor,
  moderator,
  site,
  article,
}) => {
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Парк лучше парковки')
  await expect(reader.comments()).toContainText('Парк лучше')
  const [account, other] = [await reader.context.newPage(), await reader.context.newPage()]
  for (const page of [account, other]) {
    await page.goto('/account')
    await page.getByRole('button', { name: `Сменить имя на «${site.name}»` }).click()
  }
  const field = (page: Page) => page.getByLabel(`Имя на «${site.name}»`)
  await field(account).fill('Модератор')
  await account.getByRole('button', { name: 'Сохранить имя' }).click()
  await expect(account.getByText('Такое имя использовать нельзя.')).toBeVisible()
  await field(account).fill('Айгерім Омарова')
  await account.getByRole('button', { name: 'Сохранить имя' }).click()
  await expect(account.getByText('Имя изменено')).toBeVisible()
  const next = account.getByText(/^Сменить имя снова можно \d+ [а-я]+ \d{4}\.$/)
  await expect(next).toBeVisible()

  await field(other).fill('Кто-то ещё')
  await other.getByRole('button', { name: 'Сохранить имя' }).click()
  const words = (await next.textContent()) ?? ''
  await expect(other.getByText(`Имя меняют не чаще раза в 14 дней. ${words}`)).toBeVisible()

  await visitor.opens(article)
  await expect(visitor.comments().first()).toContainText('Айгерім Омарова')
  await moderator.page.goto(`/newsroom/${site.slug}/readers`)
  await moderator.page.getByRole('link', { name: 'Айгерім Омарова' }).click()
  await expect(moderator.page.getByText(`Прежние имена: ${reader.name}`)).toBeVisible()
})

test('who reported finds what became of it in the account', async ({ reader, site, article, others }) => {
  await others(['Покупайте наши окна!'])
  await reader.opens(article)
  await reader.signsIn()
  const comment = await reader.comments().first().locator('xpath=..').getAttribute('id')
  const account = await reader.context.newPage()
  await account.goto('/account/reports')
  await expect(account.getByText('Вы ни на что не жаловались.')).toBeVisible()
  const status = await account.evaluate(
    async ([path, body]) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      return (await fetch(path ?? '', { method: 'POST', headers, body: body ?? '' })).status
    },
    [
      `/api/v1/sites/${site.slug}/comments/${comment?.replace('c-', '')}/reports`,
      JSON.stringify({ reason: 'spam', note: 'Реклама окон' }),
    ],
  )
  expect(status).toBe(201)
  await account.goto('/account')
  await account.getByRole('link', { name: 'Мои жалобы и обращения' }).click()
  const entry = account.getByRole('listitem').filter({ hasText: 'Реклама окон' })
  await expect(entry).toContainText('ждёт решения')
  await expect(entry).toContainText('Покупайте наши окна!')
  await expect(entry.getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`#pikir-${comment?.replace('c-', '')}$`),
  )
})
