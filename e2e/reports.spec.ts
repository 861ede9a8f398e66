import type { APIRequestContext } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import type { Site as FullSite } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { expect, test } from './fixtures'
import { places, planting } from './people/places'
import { card, newStaff, openQueue, pressAndSave } from './people/staff'

test.use({ moderation: 'post' })

test('a visitor gives notice, a moderator reads it first and keeps the comment', async ({
  browser,
  site,
  others,
  request,
}) => {
  await others(['Хороший комментарий', 'Призыв к насилию'])
  const reported = await commentWith(request, site, 'Призыв к насилию')
  const reference = await giveNotice(request, site.slug, reported)
  const witness = await newReader(site)
  await complain(request, { site, reported, session: witness })

  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await expect(card(page)).toContainText('Призыв к насилию')
  const notices = card(page).getByRole('region', { name: 'Обращения о нарушении закона' })
  await expect(notices).toContainText(/Нурлан Ахметов.*посетитель/)
  await expect(notices).toContainText(reference)
  await expect(notices).toContainText('<b>Здесь</b> призывают к насилию')
  await expect(page.getByRole('navigation', { name: 'Ожидающие комментарии' })).toContainText('1 жалоба')
  const complaints = card(page).getByRole('region', { name: 'Жалобы' })
  await expect(complaints).toContainText('Вражда или дискриминация · 1')
  await expect(complaints).toContainText('Оскорбляет соседей')
  await expect(card(page)).not.toContainText('Свидетель')
  await expect(page.getByRole('button', { name: 'Оставить' })).toBeVisible()

  await pressAndSave(page, 'KeyA', 'ф')
  await expect(page.getByText('Очередь пуста')).toBeVisible()
  expect(await commentWith(request, site, 'Призыв к насилию')).toBe(reported)

  await test.step('undo brings the notice back', async () => {
    await page.keyboard.press('KeyZ')
    await expect(notices).toContainText(reference)
    await page.reload()
    await expect(notices).toContainText(reference)
  })
})

type Site = Pick<FullSite, 'id' | 'slug'>

async function commentWith(request: APIRequestContext, { id, slug }: Site, text: string): Promise<string> {
  const thread = threadIdOf(id, `${places().news}/article/tram`)
  const answer = await request.get(`${places().server}/api/v1/sites/${slug}/threads/${thread}`)
  const { comments }: { comments: { id: string; html: string }[] } = await answer.json()
  return comments.find(({ html }) => html.includes(text))?.id ?? ''
}

async function newReader(site: FullSite): Promise<string> {
  const { newMember, sessionOf } = await planting()
  return sessionOf((await newMember([site], `Свидетель ${site.slug}`)) ?? '')
}

type Complaint = { site: Site; reported: string; session: string }

async function complain(request: APIRequestContext, { site, reported, session }: Complaint) {
  const answer = await request.post(
    `${places().server}/api/v1/sites/${site.slug}/comments/${reported}/reports`,
    {
      headers: { 'sec-fetch-site': 'same-origin', cookie: `${sessionCookie}=${session}` },
      data: { reason: 'hate', note: 'Оскорбляет соседей' },
    },
  )
  expect(answer.status()).toBe(201)
}

async function giveNotice(request: APIRequestContext, slug: string, commentId: string): Promise<string> {
  const notice = { name: 'Нурлан Ахметов', email: 'nurlan@people.example', law: 'УК РК, статья 174' }
  const explanation = '<b>Здесь</b> призывают к насилию против соседей.\nПрошу скрыть.'
  const answer = await request.post(`${places().server}/api/v1/sites/${slug}/comments/${commentId}/reports`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { reason: 'illegal', notice: { ...notice, explanation, goodFaith: true } },
  })
  return (await answer.json()).reference
}
