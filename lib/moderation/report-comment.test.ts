import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { mailsTo } from '@/lib/accounts/testing'
import { newPerson } from '@/lib/api/testing'
import { notice, type ReportedRoom, receiptOf, report, reportedRoom } from './reports/testing'
import { rule, waiting } from './testing'

let room: ReportedRoom
beforeEach(async () => {
  // in tests everybody comes from one network
  await raw`delete from rate_limits`
  room = await reportedRoom()
})

const kept = () => raw`select reason, note, reporter_id as by, revision, reference from reports
  where site_id = ${room.site.id} order by created_at`

test('a reader who reports gets a number to name it by', async () => {
  const answer = await report(room, room.witness, { note: 'Третий раз за день' })
  expect(answer.status).toBe(201)
  const { reference, ...rest } = await answer.json()
  expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(rest).toEqual({ receivedAt: expect.any(String) })
  expect(await kept()).toEqual([
    { reason: 'spam', note: 'Третий раз за день', by: room.witness.id, revision: 1, reference },
  ])
})

test('a second report of the same reader takes the place of the first, under the same number', async () => {
  const first = await receiptOf(report(room, room.witness, { note: 'Реклама' }))
  const second = await receiptOf(report(room, room.witness, { reason: 'hate' }))
  expect(second).toEqual(first)
  expect(await kept()).toMatchObject([{ reason: 'hate', note: null }])
})

test('ten reports of one reader at the same moment are one', async () => {
  const receipts = await Promise.all(Array.from({ length: 10 }, () => receiptOf(report(room, room.witness))))
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
  expect(await kept()).toHaveLength(1)
})

test('whoever reports is not told that others did', async () => {
  await report(room, room.witness)
  const other = await report(room, await newPerson('Другой', room.site))
  expect(Object.keys(await other.json()).sort()).toEqual(['receivedAt', 'reference'])
})

test('a complaint becomes a notice, and a notice stays one', async () => {
  const complaint = await receiptOf(report(room, room.witness))
  const given = notice()
  expect(await receiptOf(report(room, room.witness, given))).toEqual(complaint)
  expect(await receiptOf(report(room, room.witness, { reason: 'disagree' }))).toEqual(complaint)
  expect(await kept()).toMatchObject([{ reason: 'illegal' }])
  expect(await mailsTo(given.notice.email)).toHaveLength(1)
})

test('nobody reports their own comment, not even as illegal', async () => {
  expect((await report(room, room.reader)).status).toBe(403)
  expect((await report(room, room.reader, notice())).status).toBe(403)
})

test('visitors and readers of other sites can only give notice of illegal content', async () => {
  const stranger = await newPerson('Чужой')
  const refusals = [await report(room, null), await report(room, stranger, { reason: 'disagree' })]
  expect(await Promise.all(refusals.map(async (one) => (await one.json()).code))).toEqual([
    'not-signed-in',
    'not-a-member',
  ])
  expect((await report(room, null, notice())).status).toBe(201)
  expect((await report(room, stranger, notice())).status).toBe(201)
  expect(await kept()).toMatchObject([{ by: null }, { by: null }])
})

test('what readers do not see cannot be reported', async () => {
  const pending = { ...room, id: await waiting(room) }
  const hidden = { ...room, id: await waiting(room) }
  await rule(room.site, room.anna, hidden.id, { verb: 'hide', reason: 'abuse' })
  for (const unseen of [pending, hidden]) {
    expect((await report(unseen, room.witness)).status).toBe(404)
    expect((await report(unseen, null, notice())).status).toBe(404)
  }
})

test('a notice says why, who gives it, and that they mean it', async () => {
  const { notice: whole } = notice()
  const wrong = [
    { reason: 'illegal' as const },
    { reason: 'spam' as const, notice: whole },
    ...['name', 'email', 'explanation', 'goodFaith'].map((field) => ({
      reason: 'illegal' as const,
      notice: { ...whole, [field]: undefined },
    })),
    { reason: 'illegal' as const, notice: { ...whole, goodFaith: false } },
  ]
  for (const said of wrong) expect((await report(room, null, said as object)).status).toBe(400)
})

test('a notice is confirmed by mail at once, in the language of the page', async () => {
  const given = notice()
  const { reference } = await receiptOf(report(room, null, { ...given, language: 'kk' }))
  const [mail, ...more] = await mailsTo(given.notice.email)
  expect(more).toEqual([])
  expect(mail?.subject).toBe(`${reference} өтініші қабылданды — ${room.site.name}`)
  for (const part of [
    reference,
    given.notice.explanation,
    given.notice.law,
    given.notice.name,
    'Плохой комментарий',
    room.article.page.title,
    `${room.article.page.url}#pikir-${room.id}`,
  ]) {
    expect(mail?.text).toContain(part)
  }
})

test('a mail about a comment says no more of it than readers see', async () => {
  const html = '<p>Звоните: ▒ ▒▒▒</p>'
  await raw`update revisions set text = 'Звоните: 8 701', open_html = '<p>Звоните: 8 701</p>', html = ${html}
    where comment_id = ${room.id}`
  const given = notice()
  await receiptOf(report(room, null, given))
  const [mail] = await mailsTo(given.notice.email)
  expect(mail?.text).toContain('Звоните: ▒ ▒▒▒')
  expect(mail?.text).not.toContain('8 701')
})

test('the same notice sent twice is one, and so is one mail', async () => {
  const given = notice()
  for (const key of [undefined, 'a-key']) {
    const said = key ? { ...given, key } : given
    const [first, again] = [
      await receiptOf(report(room, null, said)),
      await receiptOf(report(room, null, said)),
    ]
    expect(again).toEqual(first)
  }
  expect(await mailsTo(given.notice.email)).toHaveLength(2)
  const other = await report(room, null, {
    ...notice({ email: given.notice.email, name: 'Иной' }),
    key: 'a-key',
  })
  expect([other.status, (await other.json()).code]).toEqual([422, 'key-reused'])
})

test('a stranger who names somebody’s address learns nothing of their notice', async () => {
  const given = notice()
  const first = await receiptOf(report(room, null, given))
  const stranger = await receiptOf(report(room, null, notice({ email: given.notice.email })))
  const different = await receiptOf(
    report(room, null, notice({ email: given.notice.email, explanation: 'Что-нибудь другое' })),
  )
  // word for word the same notice is the same
  expect(stranger).toEqual(first)
  expect(different.reference).not.toBe(first.reference)
})

test('a report is kept under the text that was read, never one that nobody could read', async () => {
  await raw`update comments set revision = 3, published_revision = 2 where id = ${room.id}`
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    select ${room.site.id}, ${room.id}, n, 'x', 'x' from generate_series(2, 3) n`
  await report(room, room.witness, { revision: 1 })
  await report(room, await newPerson('Другой', room.site), { revision: 3 })
  await report(room, await newPerson('Третий', room.site))
  expect((await kept()).map(({ revision }) => revision)).toEqual([1, 2, 2])
})

test('ten notices an hour from one mail address, twenty from one network, thirty reports in ten minutes', async () => {
  const refusedAfter = async (next: (i: number) => ReturnType<typeof report>) => {
    await raw`delete from rate_limits`
    for (let i = 0; i <= 30; i += 1) if ((await next(i)).status === 429) return i
    return null
  }
  const { email } = notice().notice
  const explanation = (i: number) => `Причина номер ${i}`
  expect(await refusedAfter((i) => report(room, null, notice({ email, explanation: explanation(i) })))).toBe(
    10,
  )
  expect(await refusedAfter(() => report(room, null, notice()))).toBe(20)
  expect(await refusedAfter(() => report(room, room.witness))).toBe(30)
})
