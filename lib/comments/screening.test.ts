import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { signals, textPrints, words } from '@/db/schema/screening'
import { ask, newPerson, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'
import { people, phone, screenBy } from './testing'

const kept = (site: Site) => db.select().from(comments).where(eq(comments.siteId, site.id))

test('what is likely to be held is asked back about before anything is kept; sent again it waits', async () => {
  const { site, send, card } = await people()
  const refused = await send(phone)
  const problem = await refused.json()
  expect([refused.status, problem.code]).toEqual([422, 'nudge'])
  expect(problem.nudge.signals).toMatchObject([
    { rule: 'personal-data', reason: 'phone', fragment: '8 701 123 45 67' },
  ])
  expect(await kept(site)).toEqual([])

  const sent = await send(phone, { nudge: problem.nudge.token })
  const comment = await sent.json()
  expect([sent.status, comment.status]).toEqual([201, 'pending'])
  expect(await card(comment.id)).toMatchObject({
    masked: true,
    html: '<p>Звоните мне: <mark>8 701 123 45 67</mark></p>\n',
    signals: [{ rule: 'personal-data', start: 13, end: 28 }, { rule: 'newcomer' }],
  })
})

test('who knows what was noticed in one text knows nothing of another', async () => {
  const { send } = await people()
  const { nudge } = await (await send(phone)).json()
  const other = await send(`${phone} или 8 701 123 45 68`, { nudge: nudge.token })
  expect([other.status, (await other.json()).code]).toEqual([422, 'nudge'])
})

test('the answer that was lost is given again, though the text would be asked back about now', async () => {
  const { send, site } = await people()
  const { nudge } = await (await send(phone, { key: 'first' })).json()
  const once = await send(phone, { key: 'first', nudge: nudge.token })
  const again = await send(phone, { key: 'first' })
  expect([once.status, again.status]).toEqual([201, 201])
  expect((await again.json()).id).toBe((await once.json()).id)
  expect(await kept(site)).toHaveLength(1)
})

test('personal data are covered for readers until a moderator lets them through, and again when that is undone', async () => {
  const { site, send, seen, card, decide, moderator } = await people()
  await screenBy(site, { 'personal-data': { outcome: 'publish' } })
  const { id, status } = await (await send(phone)).json()
  expect(status).toBe('published')
  expect(await seen()).toContain('Звоните мне: ▒ ▒▒▒ ▒▒▒ ▒▒ ▒▒')
  expect((await card(id)).html).toContain('8 701')

  const held = await (await decide(id, { verb: 'hold', revision: 1 })).json()
  expect(held.status).toBe('pending')
  const approved = await (await decide(id, { verb: 'approve', revision: 1 })).json()
  expect(await seen()).toContain('8 701 123 45 67')
  await post(`/sites/${site.slug}/decisions/${approved.id}/undo`, moderator)
  expect(await card(id)).toMatchObject({ status: 'pending', masked: true })
  await decide(id, { verb: 'hide', revision: 1, reason: 'private' })
  await decide(id, { verb: 'restore', revision: 1 })
  expect(await seen()).toContain('8 701 123 45 67')
})

test('a forbidden word hides a comment at once; its author sees that a rule did, and a moderator may bring it back', async () => {
  const { site, send, moderator, reader, seen, card, decide } = await people()
  const word = {
    siteId: site.id,
    id: v7(),
    list: 'banned',
    kind: 'word',
    language: 'ru',
    pattern: 'дурак',
  } as const
  await db.insert(words).values({ ...word, exceptions: [], addedBy: moderator.id })
  await screenBy(site, {})
  const sent = await send('Какому дураку это нужно')
  const { id, status } = await sent.json()
  expect([sent.status, status]).toEqual([201, 'hidden'])
  expect(await card(id)).toMatchObject({
    html: '<p>Какому <mark>дураку</mark> это нужно</p>\n',
    signals: [{ rule: 'banned-words', fragment: 'дураку' }, { rule: 'newcomer' }],
    decisions: [{ verb: 'hide', by: null, rule: 'banned-words', reason: 'abuse', status: 'hidden' }],
  })
  const [row] = await db.select().from(decisions).where(eq(decisions.commentId, id))
  expect(row).toMatchObject({ moderatorId: null, fromStatus: 'pending', toStatus: 'hidden' })

  await decide(id, { verb: 'restore', revision: 1 })
  expect(await seen()).toContain('дураку')
  expect(reader.name).toBe('Читатель')
})

test('an edit is looked at as the first text was', async () => {
  const { site, reader, send, seen } = await people()
  const { id } = await (await send('Спокойный текст')).json()
  const edit = (nudge?: string) =>
    ask(`/sites/${site.slug}/comments/${id}`, reader, {
      method: 'PATCH',
      body: { text: phone, revision: 1, nudge },
    })
  const refused = await edit()
  const problem = await refused.json()
  expect([refused.status, problem.code]).toEqual([422, 'nudge'])
  const changed = await edit(problem.nudge.token)
  expect(await changed.json()).toMatchObject({ waits: true, html: `<p>${phone}</p>\n` })
  expect(await seen()).toContain('Спокойный текст')
  expect(await seen()).not.toContain('8 701')
})

test('what an edit says is found again when somebody else says it', async () => {
  const { site, reader, send } = await people()
  const { id } = await (await send('Спокойный текст')).json()
  const said = 'Зарабатывать можно не выходя из дома, каждый день и без вложений: пишите мне'
  const edited = await ask(`/sites/${site.slug}/comments/${id}`, reader, {
    method: 'PATCH',
    body: { text: said, revision: 1 },
  })
  expect((await edited.json()).waits).toBe(false)
  const copy = await send(said, { by: await newPerson('Другой', site) })
  expect((await copy.json()).status).toBe('pending')
})

test('staff are not screened', async () => {
  const { site, send, moderator } = await people()
  const { id, status } = await (await send(phone, { by: moderator })).json()
  expect(status).toBe('published')
  expect(await db.select().from(signals).where(eq(signals.commentId, id))).toEqual([])
  expect(await db.select().from(textPrints).where(eq(textPrints.siteId, site.id))).toEqual([])
})
