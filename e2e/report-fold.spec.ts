import type { APIRequestContext, Page } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import type { Site } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { expect, test } from './fixtures'
import { isTold } from './people/is-told'
import { places, planting } from './people/places'
import { card, newStaff, openQueue, pressAndSave } from './people/staff'

test.use({ moderation: 'post' })

const bad = 'Плохой комментарий'
const folded = 'Скрыто по жалобам читателей, пока не посмотрит модератор'

test('several readers report a comment: it folds at once, a moderator sees it first, keeps it, and they hear so', async ({
  browser,
  site,
  others,
  article,
  request,
  reader,
  visitor,
}) => {
  test.slow()
  await others(['Хороший комментарий', bad])
  const ids = await idsOf(request, site)
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await drawLine(admin, site, '3')
  await complain(request, site, { id: ids.get('Хороший комментарий'), from: 1 })

  await reader.opens(article)
  await reader.signsIn()
  const listening = visitor.page.waitForResponse(/\/live\//)
  await visitor.opens(article)
  await expect(visitor.widget.getByText(bad)).toBeVisible()
  await listening

  await test.step('the third of them folds it on every open page, and goes on reading the receipt', async () => {
    for (const from of [2, 3]) await complain(request, site, { id: ids.get(bad), from })
    const own = reader.comments().filter({ hasText: bad })
    await own.getByRole('button', { name: 'Ещё' }).click()
    await reader.widget.getByRole('menuitem', { name: 'Пожаловаться' }).click()
    const panel = reader.widget.getByRole('dialog')
    await panel.getByRole('radio', { name: 'Реклама или спам' }).check()
    await panel.getByRole('button', { name: 'Отправить' }).click()
    await expect(visitor.widget.getByText(folded)).toBeVisible()
    await expect(visitor.widget.getByText(bad)).toBeHidden()
    const receipt = reader.widget.getByRole('dialog', { name: 'Спасибо, мы получили' })
    await receipt.getByRole('button', { name: 'Закрыть' }).click()
    await expect(reader.widget.getByText(folded)).toBeVisible()
    await expect(reader.widget.locator('.veil summary')).toBeFocused()
  })

  await test.step('whoever wants to reads it all the same, also after a reload', async () => {
    await visitor.widget.getByText(folded).click()
    await expect(visitor.widget.getByText(bad)).toBeVisible()
    await visitor.reloads()
    await expect(visitor.widget.getByText(folded)).toBeVisible()
    await expect(visitor.widget.getByText(bad)).toBeHidden()
  })

  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await test.step('it is above what was reported before it', async () => {
    await openQueue(page, site)
    await expect(card(page)).toContainText(bad)
    await expect(card(page)).toContainText('3 жалобы, вес 3: у читателей свёрнуто')
    await expect(card(page)).toContainText('3 читателя раньше не жаловались')
    const rows = page.getByRole('navigation', { name: 'Ожидающие комментарии' }).getByRole('listitem')
    await expect(rows).toHaveText([
      /Плохой комментарий.*вес 3: у читателей свёрнуто/s,
      /Хороший комментарий.*1 жалоба/s,
    ])
  })

  await test.step('kept, it unfolds where it is being read', async () => {
    const again = visitor.page.waitForResponse(/\/live\//)
    await visitor.reloads()
    await again
    await pressAndSave(page, 'KeyA', 'ф')
    await expect(visitor.widget.getByText(bad)).toBeVisible()
    await expect(visitor.widget.getByText(folded)).toHaveCount(0)
    await expect(reader.widget.getByText(folded)).toHaveCount(0)
  })

  await test.step('whoever reported hears what became of it', async () => {
    await nobodyThinksBetterOfIt(site)
    await isTold(reader.email, 1)
    await reader.reloads()
    await reader.widget.getByRole('button', { name: 'Уведомления: 1 новое' }).click()
    await expect(reader.widget.getByRole('region', { name: 'Уведомления' })).toContainText(
      /Вы пожаловались на комментарий \(.*\)\. Модератор решил, что правил он не нарушает/,
    )
  })

  await test.step('reported once more, it says who approved it', async () => {
    await complain(request, site, { id: ids.get(bad), from: 4 })
    await page.reload()
    const row = page.getByRole('navigation', { name: 'Ожидающие комментарии' }).getByText(bad)
    await row.click()
    await expect(card(page)).toContainText(/Уже одобрено: Асель, .* После этого на комментарий пожаловались/)
    await expect(card(page)).toContainText('1 жалоба, вес 1')
  })
})

async function drawLine(page: Page, site: Site, line: string) {
  await page.goto(`/newsroom/${site.slug}/settings`)
  await page.getByLabel('Сворачивать при весе жалоб').fill(line)
  await page.getByRole('button', { name: 'Сохранить', exact: true }).first().click()
  await expect(page.getByText('Настройки сохранены')).toBeVisible()
}

async function idsOf(request: APIRequestContext, { id, slug }: Site): Promise<Map<string, string>> {
  const thread = threadIdOf(id, `${places().news}/article/tram`)
  const answer = await request.get(`${places().server}/api/v1/sites/${slug}/threads/${thread}`)
  const { comments }: { comments: { id: string; html: string }[] } = await answer.json()
  return new Map(comments.map((comment) => [comment.html.replace(/<[^>]*>|\n/g, ''), comment.id]))
}

/** A reader of their own each, from networks that are far from each other. */
async function complain(
  request: APIRequestContext,
  site: Site,
  { id, from }: { id: string | undefined; from: number },
) {
  const { newMember, sessionOf } = await planting()
  const session = await sessionOf((await newMember([site], `Свидетель ${from} ${site.slug}`)) ?? '')
  const address = `${places().server}/api/v1/sites/${site.slug}/comments/${id}/reports`
  const headers = {
    'sec-fetch-site': 'same-origin',
    cookie: `${sessionCookie}=${session}`,
    'x-forwarded-for': `198.51.${from}.7`,
  }
  const answer = await request.post(address, { headers, data: { reason: 'spam' } })
  expect(answer.status()).toBe(201)
}

async function nobodyThinksBetterOfIt({ id }: Site) {
  await planting()
  const { raw } = await import('@/db/client')
  await raw`update pgboss.job set start_after = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${id}`
}
