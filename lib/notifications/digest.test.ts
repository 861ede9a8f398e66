import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { rule } from '@/lib/moderation/testing'
import { digest } from './digest'
import { lastMorning } from './morning'
import { bell, mailsOf, say, wants } from './testing'

async function place() {
  const site = await newSite({ moderationMode: 'post' })
  const [aigul, yerlan] = [await newPerson('Айгуль', site), await newPerson('Ерлан', site)]
  const article = { ...newArticle(site), siteId: site.id }
  const question = await say(article, aigul, 'Вопрос')
  return { site, aigul, yerlan, article, question }
}

const tomorrow = () => new Date(Date.now() + 24 * 3_600_000)

test('in the morning one mail tells all that was not seen, those of an article together, and nothing twice', async () => {
  const { site, aigul, yerlan, article, question } = await place()
  const other = { ...newArticle(site), siteId: site.id }
  const second = await say(other, aigul, 'Ещё вопрос')
  await say(article, yerlan, 'Первый <i>', question)
  await say(other, yerlan, 'Второй', second)
  await say(article, yerlan, 'Третий', question)
  await digest(tomorrow())
  await digest(tomorrow())
  const [mail, ...others] = await mailsOf(aigul)
  expect(others).toEqual([])
  expect(mail?.subject).toBe(`${site.name}: 3 новости для вас`)
  const order = [article.page.title, 'Третий', 'Первый <i>', other.page.title, 'Второй']
  const places = order.map((words) => mail?.text.indexOf(words) ?? -1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(mail?.html).toContain('Первый &#60;i&#62;')
  expect(mail?.headers?.['List-Unsubscribe']).toMatch(/^<https:/)
})

test('two servers that mail the digest at once mail it once', async () => {
  const { aigul, yerlan, article, question } = await place()
  await say(article, yerlan, 'Ответ', question)
  const now = tomorrow()
  await Promise.all([digest(now), digest(now), digest(now)])
  expect(await mailsOf(aigul)).toHaveLength(1)
})

test('who has seen it, wants none or has nothing new gets none; what was hidden is not told', async () => {
  const { site, aigul, yerlan, article, question } = await place()
  const silent = await newPerson('Молчун', site)
  await wants(site, silent, { reply: 'never' })
  await say(article, yerlan, 'Ответ', await say(article, silent, 'Тоже вопрос'))
  await say(article, yerlan, 'Увидено', question)
  const until = (await bell(site, aigul)).notifications[0]?.id
  await post(`/sites/${site.slug}/notifications/seen`, aigul, { until })
  const third = await newPerson('Третий', site)
  const rude = await say(article, yerlan, 'Грубость', await say(article, third, 'Вопрос'))
  await rule(site, await newPerson('Анна', site, 'moderator'), rude, { verb: 'hide', reason: 'abuse' })
  await digest(tomorrow())
  for (const person of [aigul, silent, third]) expect(await mailsOf(person)).toEqual([])
})

test('what happened after eight waits for the next morning, and last week is not told', async () => {
  const { site, aigul, yerlan, article, question } = await place()
  await say(article, yerlan, 'Сегодня', question)
  await digest(new Date())
  const early = lastMorning(new Date(), site.timeZone)
  await raw`update notifications set created_at = ${early} where site_id = ${site.id}`
  await digest(new Date())
  expect(await mailsOf(aigul)).toEqual([])
  await raw`update notifications set created_at = now() - interval '6 days' where site_id = ${site.id}`
  await digest(new Date())
  expect(await mailsOf(aigul)).toEqual([])
})

test('nobody is written to at an address that is not known to be theirs', async () => {
  const { aigul, yerlan, article, question } = await place()
  await raw`update users set email_verified = null where id = ${aigul.id}`
  await say(article, yerlan, '@Айгуль', question)
  await digest(tomorrow())
  expect(await mailsOf(aigul)).toEqual([])
})

test.each([
  ['2026-11-22T03:00:00Z', 'Asia/Almaty', '2026-11-22T03:00:00.000Z'],
  ['2026-11-22T02:59:59Z', 'Asia/Almaty', '2026-11-21T03:00:00.000Z'],
  ['2026-11-22T10:30:00Z', 'Asia/Kolkata', '2026-11-22T02:30:00.000Z'],
  ['2026-11-22T10:30:00Z', 'America/New_York', '2026-11-21T13:00:00.000Z'],
])('at %s in %s it was last eight at %s', (now, zone, eight) => {
  expect(lastMorning(new Date(now), zone).toISOString()).toBe(eight)
})
