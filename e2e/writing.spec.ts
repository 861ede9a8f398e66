import { expect, type Page } from '@playwright/test'
import { test } from './fixtures'
import { deliver } from './people/deliver'

test.use({ moderation: 'post' })

test('a reader comments and replies without a mouse', async ({ reader, article, others }) => {
  await others(['Кто за трамвай?'])
  const { page, widget } = reader
  await reader.opens(article)
  await reader.signsIn()

  await tabTo(page, 'TEXTAREA')
  await page.keyboard.type('Я за ')
  await page.keyboard.press('Control+KeyB')
  await page.keyboard.type('трамвай')
  await page.keyboard.press('Control+Enter')
  await expect(reader.comments().first()).toContainText('Я за трамвай')
  await expect(widget.locator('strong')).toHaveText('трамвай')

  await tabTo(page, 'BUTTON', 'Ответить: Данияр Оспанов')
  await page.keyboard.press('Enter')
  await expect(widget.getByLabel('Ваш ответ: Данияр Оспанов')).toBeFocused()
  await page.keyboard.type('Я')
  await page.keyboard.press('Control+Enter')
  await expect(reader.comments().last()).toContainText('Я')
  await expect(widget.getByRole('list').getByRole('list').getByRole('article')).toHaveCount(1)
})

test('what was typed outlives a reload and a lost connection, and is sent once', async ({
  reader,
  article,
}) => {
  const { context, widget } = reader
  const area = widget.getByLabel('Ваш комментарий')
  await reader.opens(article)
  await reader.signsIn()
  await area.fill('Не пропади')
  await reader.reloads()
  await expect(area).toHaveValue('Не пропади')

  await context.setOffline(true)
  await widget.getByRole('button', { name: 'Отправить' }).click()
  await expect(widget.getByText('Нет связи. Текст сохранён')).toBeVisible()
  await expect(area).toHaveValue('Не пропади')
  await context.setOffline(false)

  // the answer gets lost, not the post
  const answers = '**/api/v1/sites/*/threads/*/comments'
  await context.route(answers, async (route) => {
    await deliver(route)
    await route.abort()
  })
  // what was said the last time is still there
  const lost = context.waitForEvent('requestfailed', (request) => request.url().endsWith('/comments'))
  await widget.getByRole('button', { name: 'Отправить' }).click()
  await lost
  await expect(widget.getByText('Нет связи. Текст сохранён')).toBeVisible()
  await context.unroute(answers)
  await widget.getByRole('button', { name: 'Отправить' }).click()
  await expect(area).toHaveValue('')
  await reader.reloads()
  await expect(reader.comments()).toHaveText([/Не пропади/])
})

/** As readers do who cannot see where they are going: on and on, until it is there. */
async function tabTo(page: Page, tagName: string, label?: string) {
  await expect(async () => {
    await page.keyboard.press('Tab')
    const frame = page.frames().at(-1)
    const focused = await frame?.evaluate(() => {
      const { tagName, ariaLabel } = document.activeElement ?? {}
      return { tagName, ariaLabel }
    })
    expect(focused).toMatchObject(label ? { tagName, ariaLabel: label } : { tagName })
  }).toPass({ intervals: [20] })
}
