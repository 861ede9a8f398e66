import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { accounts } from '@/db/schema/users'
import { actorWith, newMember, newSite } from '@/lib/accounts/testing'
import { ask, newArticle, newSite as newPaper, newPerson, post } from '@/lib/api/testing'
import { rename } from './rename'

/** As if so many days had gone by since somebody was renamed. */
const passDays = (userId: string, days: number) =>
  raw`update members set renamed_at = renamed_at - make_interval(days => ${days}) where user_id = ${userId}`

test('a reader is called otherwise from now on, and again 14 days later', async () => {
  const site = await newSite()
  const { id, actor } = await newMember(site, 'reader', 'Айгуль')
  const renamed = await rename(actor, site, 'Айгүл Сейтова')
  expect(renamed).toMatchObject({ name: 'Айгүл Сейтова', isGiven: false })
  const inDays = (Date.parse(renamed.renameAt ?? '') - Date.now()) / 86_400_000
  expect(inDays).toBeCloseTo(14, 2)

  const again = rename(actor, site, 'Гүл')
  await expect(again).rejects.toMatchObject({ code: 'renamed-lately', extra: { until: renamed.renameAt } })
  await passDays(id, 13)
  await expect(rename(actor, site, 'Гүл')).rejects.toMatchObject({ code: 'renamed-lately' })
  await passDays(id, 1)
  await expect(rename(actor, site, 'Гүл')).resolves.toMatchObject({ name: 'Гүл' })
})

test('the name that one has already is no other, and costs nothing', async () => {
  const site = await newSite()
  const { actor } = await newMember(site, 'reader', 'Ерлан Бек')
  await expect(rename(actor, site, 'Ерлан Бек')).resolves.toMatchObject({ renameAt: null })
  await expect(rename(actor, site, 'Eрлан Бек')).resolves.toMatchObject({ name: 'Eрлан Бек' })
})

test('nobody takes a name that looks like another member’s, nor one of the newsroom', async () => {
  const site = await newSite('Вести')
  await newMember(site, 'reader', 'Вера Ким')
  const { actor } = await newMember(site, 'reader', 'Марат')
  await expect(rename(actor, site, 'Bepa Kим')).rejects.toMatchObject({ code: 'name-taken' })
  for (const name of ['Модератор', 'Вести', 'Ма\u202eрат', 'А.'])
    await expect(rename(actor, site, name)).rejects.toMatchObject({ code: 'name-refused' })
  await expect(rename(actor, site, 'Марат Али')).resolves.toMatchObject({ name: 'Марат Али' })
})

test('of two new names at one instant one stays', async () => {
  const site = await newSite()
  const { actor } = await newMember(site, 'reader', 'Первый')
  const tries = await Promise.allSettled(['Второй', 'Третий'].map((name) => rename(actor, site, name)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries).toContainEqual(
    expect.objectContaining({ reason: expect.objectContaining({ code: 'renamed-lately' }) }),
  )
})

test('of many who take names that look alike at one instant one gets it', async () => {
  const site = await newSite()
  const alike = ['Тимур', 'Tимур', 'Тимуp', 'Tимуp', 'тимур']
  const people = await Promise.all(alike.map((_, index) => newMember(site, 'reader', `Человек ${index}`)))
  const tries = await Promise.allSettled(
    people.map(({ actor }, index) => rename(actor, site, alike[index] ?? '')),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'name-taken' })
})

test('whose name comes from the site’s own accounts changes it there', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const { id, actor, token } = await newMember(site, 'reader', 'Подписчик')
  await db
    .insert(accounts)
    .values({ userId: id, type: 'oauth', provider: `own.${site.id}`, providerAccountId: v7() })
  await expect(rename(actor, site, 'Никто')).rejects.toMatchObject({ code: 'name-given' })
  const { actor: neighbour } = await newMember(site, 'reader', 'Сосед')
  await expect(rename(neighbour, site, 'Соседка')).resolves.toMatchObject({ isGiven: false })
  await expect(rename(await actorWith(token, other), other, 'Никто')).rejects.toMatchObject({
    code: 'not-a-member',
  })
})

test('whoever is banned hides behind no other name, and from inside a page nobody takes one', async () => {
  const site = await newSite()
  const { actor } = await newMember(site, 'reader', 'Спорщик')
  const sanction = { kind: 'ban' } as never
  await expect(rename({ ...actor, sanction } as never, site, 'Тихоня')).rejects.toMatchObject({
    code: 'banned',
  })
  await expect(rename({ ...actor, from: 'embed' } as never, site, 'Тихоня')).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('readers see the new name at once, in every thread, and the log keeps the former one', async () => {
  const site = await newPaper({ moderationMode: 'post' })
  const author = await newPerson('Дана', site)
  const articles = [newArticle(site), newArticle(site)]
  const texts = ['Трамвай нужен всем', 'А где бюджет на школы?']
  for (const [index, { thread, draft }] of articles.entries())
    await post(`${thread}/comments`, author, draft(texts[index] ?? ''))
  const authors = () =>
    Promise.all(
      articles.map(async ({ thread }) => (await (await ask(thread, null)).json()).comments[0].author.name),
    )
  expect(await authors()).toEqual(['Дана', 'Дана'])

  const body = { name: 'Дана Омарова' }
  const answer = await ask(`/sites/${site.slug}/profile/name`, author, { method: 'PUT', body })
  expect(answer.status).toBe(200)
  expect(await authors()).toEqual(['Дана Омарова', 'Дана Омарова'])
  const again = await ask(`/sites/${site.slug}/profile/name`, author, {
    method: 'PUT',
    body: { name: 'Дана О.' },
  })
  expect([again.status, await again.json()]).toMatchObject([409, { until: expect.any(String) }])
  const [entry] = await raw`
    select actor_id, subject_id, before, after from audit_log
    where site_id = ${site.id} and action = 'member.rename'`
  expect(entry).toEqual({
    ...{ actor_id: author.id, subject_id: author.id },
    ...{ before: { displayName: 'Дана' }, after: { displayName: 'Дана Омарова' } },
  })
})
