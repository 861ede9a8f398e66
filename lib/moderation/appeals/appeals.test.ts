import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, newSite, post } from '@/lib/api/testing'
import { bell, mailsOf } from '@/lib/notifications/testing'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { readersSee, rule, waiting } from '../testing'
import { appeal, appealId, appealsOf, hiddenRoom, settle, statementsOf, timePasses } from './testing'

test('an author objects, another moderator grants it: readers see the comment, its author the answer', async () => {
  const room = await hiddenRoom()
  await timePasses(room)
  const made = await appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Это не реклама' })
  expect(made.status).toBe(201)
  const { appeals, open } = await appealsOf(room.site, room.daniyar)
  expect(open).toBe(1)
  expect(appeals).toMatchObject([
    {
      ...{ text: 'Это не реклама', isOwn: false, outcome: null },
      author: { name: 'Читатель', hidden: 1 },
      comment: { id: room.commentId, status: 'hidden', html: '<p>Хороший комментарий</p>\n' },
      decision: { id: room.decisionId, by: 'Анна', reason: 'spam', rule: null },
    },
  ])
  const settled = await settle(room.site, room.daniyar, appeals[0]?.id ?? '')
  expect(await settled.json()).toMatchObject({ outcome: 'granted', comment: { status: 'published' } })
  expect((await readersSee(room)).map(({ html }) => html)).toEqual(['<p>Хороший комментарий</p>\n'])
  expect(await appealsOf(room.site, room.daniyar)).toMatchObject({ appeals: [], open: 0 })

  await timePasses(room)
  const { notifications } = await bell(room.site, room.reader)
  expect(notifications).toMatchObject([
    { outcome: 'published', appeal: { outcome: 'granted', answer: 'Вы правы, извините.' } },
    { outcome: 'hidden', appeal: null, statement: { id: room.decisionId, mayAppeal: false } },
  ])
  const mails = await mailsOf(room.reader)
  expect(mails).toHaveLength(2)
  expect(mails[0]?.text).toContain('Вы правы, извините.')
})

test('what is refused stays hidden, and its author is told why', async () => {
  const room = await hiddenRoom()
  await timePasses(room)
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Нет' }))
  await settle(room.site, room.daniyar, id, { outcome: 'refused', answer: 'Это реклама.' })
  expect(await readersSee(room)).toEqual([])
  await timePasses(room)
  const [told] = (await bell(room.site, room.reader)).notifications
  expect(told).toMatchObject({ outcome: 'hidden', appeal: { outcome: 'refused', answer: 'Это реклама.' } })
  expect((await mailsOf(room.reader))[0]?.text).toContain('Ответ редакции: Это реклама.')
})

test('a moderator does not judge their own decision, nor their own comment', async () => {
  const room = await hiddenRoom()
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' }))
  expect((await appealsOf(room.site, room.anna)).appeals).toMatchObject([{ isOwn: true }])
  const own = await settle(room.site, room.anna, id)
  expect([own.status, (await own.json()).code]).toEqual([403, 'own-decision'])

  const written = await waiting({ ...room, reader: room.daniyar })
  const hidden = await (await rule(room.site, room.anna, written, { verb: 'hide', reason: 'other' })).json()
  const mine = await appealId(appeal(room.site, room.daniyar, { decisionId: hidden.id, text: 'Я прав' }))
  expect((await settle(room.site, room.daniyar, mine)).status).toBe(403)
})

test('where there is one moderator alone they answer themselves', async () => {
  const room = await hiddenRoom()
  await raw`update members set role = 'reader' where user_id = ${room.daniyar.id}`
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' }))
  expect((await appealsOf(room.site, room.anna)).appeals).toMatchObject([{ isOwn: false }])
  expect((await settle(room.site, room.anna, id)).status).toBe(200)
})

test('of two moderators who answer at once one wins, and one decision is made', async () => {
  const room = await hiddenRoom()
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' }))
  const third = await newPerson('Третий', room.site, 'moderator')
  const answers = await Promise.all([
    settle(room.site, room.daniyar, id),
    settle(room.site, third, id, { outcome: 'refused', answer: 'Нет.' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const late = answers.find(({ status }) => status === 409)
  expect(await late?.json()).toMatchObject({ code: 'appeal-settled' })
  const restores = await raw`select 1 from decisions where site_id = ${room.site.id} and verb = 'restore'`
  expect(restores).toHaveLength(answers[0]?.status === 200 ? 1 : 0)
})

test('one decision is appealed against once, by its author alone, while it stands and in time', async () => {
  const room = await hiddenRoom()
  const of = (decisionId: string, person = room.reader) =>
    appeal(room.site, person, { decisionId, text: 'Почему?' }).then(async (answer) => [
      answer.status,
      (await answer.json()).code,
    ])
  expect(await of(room.decisionId, await newPerson('Чужой', room.site))).toEqual([404, 'not-found'])
  expect(await of(room.decisionId)).toEqual([201, undefined])
  expect(await of(room.decisionId)).toEqual([409, 'already-appealed'])

  const other = await waiting(room, 'Другой')
  const hidden = await (await rule(room.site, room.anna, other, { verb: 'hide', reason: 'spam' })).json()
  const restored = await (await rule(room.site, room.anna, other, { verb: 'restore' })).json()
  expect(await of(hidden.id)).toEqual([409, 'nothing-to-appeal'])
  expect(await of(restored.id)).toEqual([404, 'not-found'])
})

test('after half a year a decision stands', async () => {
  const room = await hiddenRoom()
  for (const [days, status] of [
    [184, 409],
    [182, 201],
  ] as const) {
    const comment = await waiting(room, `Давно ${days}`)
    await raw`update comments set status = 'hidden' where id = ${comment}`
    const [old] = await raw<{ id: string }[]>`
      insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, reason, moderator_id, decided_at)
      values (${room.site.id}, gen_random_uuid(), ${comment}, 1, 'hide', 'pending', 'hidden', 'spam', ${room.anna.id},
        now() - make_interval(days => ${days}))
      returning id`
    const answer = await appeal(room.site, room.reader, { decisionId: old?.id, text: 'Почему?' })
    expect([days, answer.status]).toEqual([days, status])
  }
})

test('two presses send one appeal', async () => {
  const room = await hiddenRoom()
  const body = { decisionId: room.decisionId, text: 'Почему?' }
  const key = { 'idempotency-key': 'twice' }
  const answers = await Promise.all([1, 2].map(() => appeal(room.site, room.reader, body, key)))
  const [one, two] = await Promise.all(answers.map((answer) => answer.json()))
  expect(one).toEqual(two)
})

test('an author whose comment was hidden by a rule objects too, and is told that no person had looked', async () => {
  const room = await hiddenRoom()
  await post(`/sites/${room.site.slug}/screening/words`, room.anna, {
    ...{ list: 'banned', kind: 'word', language: null, pattern: 'свалка', exceptions: [] },
  })
  await post(`${room.article.thread}/comments`, room.reader, room.article.draft('Там свалка'))
  await timePasses(room)
  const [statement] = (await statementsOf(room.site, room.reader)).statements
  expect(statement).toMatchObject({ automated: true, mayAppeal: true, excerpt: 'Там свалка' })
  const mails = await mailsOf(room.reader)
  expect(mails.map(({ text }) => /без участия человека/.test(text)).sort()).toEqual([false, true])
  const id = await appealId(appeal(room.site, room.reader, { decisionId: statement?.id, text: 'О мусоре' }))
  expect((await settle(room.site, room.anna, id)).status).toBe(200)
  expect((await readersSee(room)).map(({ html }) => html)).toEqual(['<p>Там свалка</p>\n'])
})

test('what was granted and hidden again after all is told', async () => {
  const room = await hiddenRoom()
  await timePasses(room)
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' }))
  await settle(room.site, room.daniyar, id)
  const [restored] = await raw<{ id: string }[]>`
    select id from decisions where site_id = ${room.site.id} and verb = 'restore'`
  await post(`/sites/${room.site.slug}/decisions/${restored?.id}/undo`, room.daniyar)
  await timePasses(room)
  const { notifications } = await bell(room.site, room.reader)
  expect(notifications.map(({ outcome }) => outcome)).toEqual(['hidden', 'published', 'hidden'])
})

test('appeals come oldest first, in pages that miss nothing', async () => {
  const room = await hiddenRoom()
  const author = room.reader.id
  await raw`insert into appeals (site_id, id, author_id, decision_id, text, created_at)
    select d.site_id, gen_random_uuid(), ${author}, d.id, 'Почему?', now() - interval '1 day'
    from decisions d where d.site_id = ${room.site.id}`
  for (let number = 0; number < 22; number += 1) {
    const comment = await waiting({ ...room, reader: await newPerson(`Автор ${number}`, room.site) }, 'Текст')
    await rule(room.site, room.anna, comment, { verb: 'hide', reason: 'spam' })
  }
  await raw`insert into appeals (site_id, id, author_id, decision_id, text)
    select d.site_id, gen_random_uuid(), ${author}, d.id, 'Почему?' from decisions d
    where d.site_id = ${room.site.id} on conflict do nothing`
  const first = await appealsOf(room.site, room.daniyar)
  const second = await appealsOf(room.site, room.daniyar, `?cursor=${first.next}`)
  expect([first.appeals.length, second.appeals.length, second.next, first.open]).toEqual([20, 3, null, 23])
  expect(first.appeals[0]?.decision?.id).toBe(room.decisionId)
  expect(new Set([...first.appeals, ...second.appeals].map(({ id }) => id)).size).toBe(23)
  expect((await ask(`/sites/${room.site.slug}/appeals?cursor=x`, room.anna)).status).toBe(400)
})

test('appeals of another site are not there', async () => {
  const room = await hiddenRoom()
  const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' }))
  const elsewhere = await newSite()
  const stranger = await newPerson('Чужой', elsewhere, 'moderator')
  expect((await settle(elsewhere, stranger, id)).status).toBe(404)
  expect((await appealsOf(elsewhere, stranger)).appeals).toEqual([])
  const guest = await newPerson('Гость', elsewhere)
  expect((await appeal(elsewhere, guest, { decisionId: room.decisionId, text: 'x' })).status).toBe(404)
})

test('nothing that a reader is answered names a moderator', async () => {
  const room = await hiddenRoom()
  await timePasses(room)
  const made = await appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'Почему?' })
  await settle(room.site, room.daniyar, (await made.clone().json()).id)
  await timePasses(room)
  const paths = ['notifications', 'statements', `threads/${room.article.threadId}`, 'feed']
  const answers = await Promise.all(paths.map((path) => ask(`/sites/${room.site.slug}/${path}`, room.reader)))
  const texts = await Promise.all([made, ...answers].map((answer) => answer.text()))
  for (const text of [...texts, ...(await mailsOf(room.reader)).map(({ text, html }) => text + html)]) {
    expect(text).not.toMatch(/Анна|Данияр/)
    for (const { id } of [room.anna, room.daniyar]) expect(text).not.toContain(id)
  }
})

test.skipIf(corporaMissing)(
  'whatever an author and a moderator write is stored and shown as it is',
  { timeout: 60_000 },
  async () => {
    const room = await hiddenRoom()
    const texts = corpora()
      .map((text) => text.normalize('NFC').trim().slice(0, 2000).trim())
      .filter((text) => text !== '' && text.isWellFormed() && !text.includes('\0'))
    const id = await appealId(appeal(room.site, room.reader, { decisionId: room.decisionId, text: 'x' }))
    for (const text of texts) {
      // the same road for all of them: one decision is appealed against once
      await raw`delete from appeals where id = ${id} or author_id = ${room.reader.id}`
      const made = await appeal(room.site, room.reader, { decisionId: room.decisionId, text })
      const [shown] = (await appealsOf(room.site, room.daniyar)).appeals
      expect([made.status, shown?.text]).toEqual([201, text])
    }
  },
)

test('an appeal against a sanction that is granted lifts it, and a mail says so', async () => {
  const room = await hiddenRoom()
  const [sanction] = await raw<{ id: string }[]>`
    insert into sanctions (site_id, id, user_id, kind, reason, given_by)
    values (${room.site.id}, gen_random_uuid(), ${room.reader.id}, 'premoderate', 'abuse', ${room.anna.id}) returning id`
  expect((await statementsOf(room.site, room.reader)).statements).toMatchObject([
    { about: 'sanction', id: sanction?.id, sanction: { kind: 'premoderate' }, stands: true, mayAppeal: true },
  ])
  const stranger = await newPerson('Чужой', room.site)
  const of = { sanctionId: sanction?.id, text: 'Я исправлюсь' }
  expect((await appeal(room.site, stranger, of)).status).toBe(404)
  const id = await appealId(appeal(room.site, room.reader, of))
  expect((await settle(room.site, room.anna, id)).status).toBe(403)
  const settled = await (await settle(room.site, room.daniyar, id)).json()
  expect(settled).toMatchObject({ sanction: { kind: 'premoderate', by: 'Анна' }, decision: null })
  expect(settled.sanction.liftedAt).not.toBeNull()
  expect((await mailsOf(room.reader))[0]?.text).toContain('Вы правы, извините.')
  expect((await statementsOf(room.site, room.reader)).statements).toMatchObject([
    { stands: false, mayAppeal: false, appeal: { outcome: 'granted' } },
  ])
})
