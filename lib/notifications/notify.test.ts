import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { hiddenAuthors } from '@/db/schema/notifications'
import { ask, newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { screenBy } from '@/lib/comments/testing'
import { rule } from '@/lib/moderation/testing'
import { digest } from './digest'
import { notify } from './notify'
import { bell, mailsOf, say } from './testing'

async function place() {
  const site = await newSite({ moderationMode: 'post' })
  const people = [await newPerson('Айгуль Сейтова', site), await newPerson('Ерлан', site)] as const
  const [aigul, yerlan] = people
  // here people say much the same, and often
  await screenBy(site, { repeat: { outcome: 'off' }, flood: { outcome: 'off' } })
  return { site, aigul, yerlan, article: { ...newArticle(site), siteId: site.id } }
}

test('whoever is answered finds it in the bell, with who said what', async () => {
  const { site, aigul, yerlan, article } = await place()
  const question = await say(article, aigul, 'Когда починят мост?')
  const answer = await say(article, yerlan, 'К осени, **обещали**.', question)
  expect(await bell(site, aigul)).toMatchObject({
    unseen: 1,
    next: null,
    notifications: [
      {
        kind: 'reply',
        by: 'Ерлан',
        commentId: answer,
        excerpt: 'К осени, обещали.',
        seen: false,
        thread: { title: article.page.title, url: article.page.url },
      },
    ],
  })
  expect((await bell(site, yerlan)).notifications).toEqual([])
})

test('whoever is named is told, by the longest name that fits and never by half a name', async () => {
  const { site, aigul, yerlan, article } = await place()
  const shorter = await newPerson('Айгуль', site)
  const other = await newPerson('Ерланбек', site)
  await say(article, await newPerson('Марат', site), 'Спросите @Айгуль Сейтова, она знает. И @Ерланбек, тоже')
  const kinds = async (...people: (typeof aigul)[]) =>
    Promise.all(people.map(async (one) => (await bell(site, one)).notifications.map(({ kind }) => kind)))
  expect(await kinds(aigul, shorter, yerlan, other)).toEqual([['mention'], [], [], ['mention']])
})

test.each([
  ['почта@Ерлан', 'an address'],
  ['> @Ерлан сказал так', 'a quote'],
  ['@ерлан', 'another letter case'],
  ['Ерлан', 'a name without its sign'],
  ['@Ерланчик', 'half a word'],
])('%j calls nobody: %s', async (text) => {
  const { site, aigul, yerlan, article } = await place()
  await say(article, aigul, text)
  expect((await bell(site, yerlan)).notifications).toEqual([])
})

test('a name with signs of Markdown is found as it is written and as it is escaped', async () => {
  const { site, aigul, article } = await place()
  const odd = await newPerson('Ер_лан (2)', site)
  await say(article, aigul, '@Ер_лан (2)!')
  await say(article, aigul, '@Ер\\_лан \\(2\\)!')
  expect((await bell(site, odd)).notifications).toHaveLength(2)
})

test('an answer that names its addressee is one notification, however often the job is done', async () => {
  const { site, aigul, yerlan, article } = await place()
  const question = await say(article, aigul, 'Вопрос')
  const answer = await say(article, yerlan, '@Айгуль Сейтова, ответ. @Айгуль Сейтова!', question)
  await Promise.all([1, 2, 3].map(() => notify({ siteId: site.id, kind: 'published', commentId: answer })))
  expect((await bell(site, aigul)).notifications.map(({ kind }) => kind)).toEqual(['reply'])
})

test('nobody is told of their own words, and nobody by somebody whom they do not want to see', async () => {
  const { site, aigul, yerlan, article } = await place()
  const question = await say(article, aigul, '@Айгуль Сейтова говорит сама с собой')
  await say(article, aigul, 'И отвечает себе', question)
  await db.insert(hiddenAuthors).values({ siteId: site.id, userId: aigul.id, authorId: yerlan.id })
  await say(article, yerlan, 'Ответ @Айгуль Сейтова', question)
  expect((await bell(site, aigul)).notifications).toEqual([])
})

test('one comment calls ten people at most', async () => {
  const { site, aigul, article } = await place()
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => newPerson(`Читатель ${i}`, site)))
  await say(article, aigul, people.map(({ name }) => `@${name}`).join(' '))
  const told = await Promise.all(people.map(async (one) => (await bell(site, one)).unseen))
  expect(told).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
})

test('members of other sites are not called', async () => {
  const { aigul, article } = await place()
  const elsewhere = await newSite()
  const stranger = await newPerson('Посторонний', elsewhere)
  await say(article, aigul, '@Посторонний')
  expect((await bell(elsewhere, stranger)).notifications).toEqual([])
})

test('what was hidden since is not told: neither its words nor who said them', async () => {
  const { site, aigul, yerlan, article } = await place()
  const moderator = await newPerson('Анна', site, 'moderator')
  const question = await say(article, aigul, 'Вопрос')
  const answer = await say(article, yerlan, 'Грубость', question)
  await rule(site, moderator, answer, { verb: 'hide', reason: 'abuse' })
  expect((await bell(site, aigul)).notifications).toMatchObject([{ by: null, excerpt: null }])
})

test('what was seen is seen up to there, and the rest is not', async () => {
  const { site, aigul, yerlan, article } = await place()
  const question = await say(article, aigul, 'Вопрос')
  for (const text of ['1', '2', '3']) await say(article, yerlan, text, question)
  const { notifications } = await bell(site, aigul)
  const until = notifications[1]?.id
  expect((await post(`/sites/${site.slug}/notifications/seen`, aigul, { until })).status).toBe(204)
  const after = await bell(site, aigul)
  expect([after.unseen, after.notifications.map(({ seen }) => seen)]).toEqual([1, [false, true, true]])
})

test('the bell comes in pages that miss nothing and repeat nothing', async () => {
  const { site, aigul, yerlan, article } = await place()
  const readers = [
    yerlan,
    ...(await Promise.all(['Б', 'В', 'Г'].map((x) => newPerson(`Читатель ${x}`, site)))),
  ]
  const question = await say(article, aigul, 'Вопрос')
  const said: string[] = []
  for (let i = 0; i < 25; i += 1) said.push(await say(article, readers[i % 4] ?? yerlan, `${i}`, question))
  const first = await bell(site, aigul)
  const second = await bell(site, aigul, first.next ?? '')
  expect([first.notifications.length, second.next]).toEqual([20, null])
  const ids = [...first.notifications, ...second.notifications].map(({ commentId }) => commentId)
  expect(ids).toEqual(said.reverse())
  expect((await ask(`/sites/${site.slug}/notifications?cursor=nonsense`, aigul)).status).toBe(400)
})

test('a mention is mailed at once, in the reader’s language, and can be ended with one press', async () => {
  const { aigul, yerlan, article } = await place()
  await say(article, yerlan, 'Здравствуйте, @Айгуль Сейтова <b>!')
  const [mail, ...others] = await mailsOf(aigul)
  expect(others).toEqual([])
  expect(mail?.subject).toBe(`Вас упомянули (Ерлан): ${article.page.title}`)
  expect(mail?.text).toContain('> Здравствуйте, @Айгуль Сейтова <b>!')
  expect(mail?.html).toContain('Сейтова &#60;b&#62;!')
  expect(mail?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(
      /^<https:\/\/comments\.test\/api\/v1\/unsubscribe\/[\w-]{87}>$/,
    ),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

test('a reply waits for the digest, unless its owner wants it otherwise', async () => {
  const { site, aigul, yerlan, article } = await place()
  const question = await say(article, aigul, 'Вопрос')
  await say(article, yerlan, 'Первый', question)
  expect(await mailsOf(aigul)).toEqual([])
  const path = `/sites/${site.slug}/notifications/settings`
  expect(await (await ask(path, aigul)).json()).toEqual({
    reply: 'daily',
    mention: 'at-once',
    decision: 'at-once',
    report: 'at-once',
  })
  await ask(path, aigul, { method: 'PATCH', body: { reply: 'at-once', mention: 'never' } })
  await say(article, yerlan, 'Второй', question)
  await say(article, yerlan, '@Айгуль Сейтова')
  expect((await mailsOf(aigul)).map(({ text }) => text)).toEqual([expect.stringContaining('> Второй')])
})

test('whoever is called again and again gets ten mails in an hour, and the rest in the digest', async () => {
  const { aigul, site, article } = await place()
  const callers = await Promise.all([1, 2].map((n) => newPerson(`Зовущий ${n}`, site)))
  for (const caller of callers)
    for (let i = 0; i < 6; i += 1) await say(article, caller, `@Айгуль Сейтова ${i}`)
  expect(await mailsOf(aigul)).toHaveLength(10)
  await digest(new Date(Date.now() + 24 * 3_600_000))
  const mails = await mailsOf(aigul)
  expect([mails.length, mails[0]?.subject]).toEqual([11, `${site.name}: 2 новости для вас`])
})
