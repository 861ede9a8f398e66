import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { ask, newPerson, newSite, post } from '@/lib/api/testing'
import { courtroom, inDays } from './testing'

test('a ban bites at once and says why, until when and under which number', async () => {
  const { reader, anna, sanction, writes, site, article } = await courtroom()
  const [mine] = [await (await writes('Мой комментарий')).json()]
  const others = await (await writes('Чужой', anna)).json()
  const until = inDays(7)
  const given = await (await sanction({ kind: 'ban', until, note: 'Не впервые' })).json()
  const refused = await writes()
  expect(refused.status).toBe(403)
  const problem = await refused.json()
  expect(problem).toMatchObject({
    code: 'banned',
    sanction: { id: given.id, kind: 'ban', reason: 'abuse', until, letter: 'Письмо' },
  })
  expect(JSON.stringify(problem)).not.toMatch(/Анна|Не впервые/)
  const path = `/sites/${site.slug}/comments`
  const answers = [
    await ask(`${path}/${others.id}/vote`, reader, { method: 'PUT', body: { value: 1 } }),
    await post(`${path}/${others.id}/reports`, reader, { reason: 'spam' }),
    await ask(`${path}/${mine.id}`, reader, { method: 'PATCH', body: { text: 'Иначе', revision: 1 } }),
    await ask(`/sites/${site.slug}/notifications`, reader),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 403, 403])
  // reading goes on, and one's own may be taken back
  expect((await ask(article.thread, reader)).status).toBe(200)
  expect(await (await ask(`${article.thread}/own`, reader)).json()).toMatchObject({
    reader: null,
    sanction: { kind: 'ban' },
  })
  expect((await ask(`${path}/${mine.id}`, reader, { method: 'DELETE' })).status).toBe(204)
})

test('voting and reporting are refused, too', async () => {
  const { reader, anna, sanction, writes, site, act } = await courtroom()
  const others = await (await writes('Чужой', anna)).json()
  await post(`/sites/${site.slug}/comments/${others.id}/decisions`, anna, { verb: 'approve', revision: 1 })
  await sanction({ kind: 'suspend', until: inDays(1) })
  const vote = () =>
    ask(`/sites/${site.slug}/comments/${others.id}/vote`, reader, { method: 'PUT', body: { value: 1 } })
  expect(await (await vote()).json()).toMatchObject({ code: 'suspended' })
  const report = await post(`/sites/${site.slug}/comments/${others.id}/reports`, reader, { reason: 'spam' })
  expect(await report.json()).toMatchObject({ code: 'suspended' })
  const [{ id } = { id: '' }] = await raw<{ id: string }[]>`
    select id from sanctions where site_id = ${site.id}`
  expect((await act(id, 'lift')).status).toBe(204)
  expect((await vote()).status).toBe(200)
})

test('every sanction ends by itself, and not before', async () => {
  const { sanction, writes, site, record } = await courtroom()
  expect((await sanction({ kind: 'suspend', until: inDays(2) })).status).toBe(201)
  expect((await writes()).status).toBe(403)
  await raw`update sanctions set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second'
    where site_id = ${site.id}`
  expect((await writes()).status).toBe(201)
  expect((await record()).history[0]).toMatchObject({ state: 'ended', givenBy: 'Анна' })
  expect((await record()).sanctions).toEqual([])
})

test('a suspension has an end in the future, a warning has none', async () => {
  const { sanction } = await courtroom()
  const answers = [
    await sanction({ kind: 'suspend' }),
    await sanction({ kind: 'suspend', until: inDays(-1) }),
    await sanction({ kind: 'warn', until: inDays(1) }),
    await sanction({ kind: 'ban', reason: 'no-such-reason' }),
    await sanction({ kind: 'ban', letter: ' ' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
})

test('whoever is warned writes again once they have read it', async () => {
  const { reader, anna, sanction, writes, act, article } = await courtroom()
  const { id } = await (await sanction({ kind: 'warn' })).json()
  expect(await (await writes()).json()).toMatchObject({ code: 'warned', sanction: { id, letter: 'Письмо' } })
  expect(await (await ask(`${article.thread}/own`, reader)).json()).toMatchObject({
    reader: { id: reader.id },
    mayComment: true,
    sanction: { kind: 'warn', id },
  })
  // nobody reads it for them
  expect((await act(id, 'acknowledge', anna)).status).toBe(404)
  expect((await act(id, 'acknowledge', reader)).status).toBe(204)
  expect((await act(id, 'acknowledge', reader)).status).toBe(204)
  expect((await writes()).status).toBe(201)
})

test('of two who ban somebody at once the second finds it done', async () => {
  const { sanction, anna, daniyar } = await courtroom()
  const answers = await Promise.all([sanction({ kind: 'ban' }, anna), sanction({ kind: 'ban' }, daniyar)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('a ban without an end waits for a second person where the site wants one', async () => {
  const { site, anna, daniyar, sanction, writes, act, record } = await courtroom()
  await db.update(sites).set({ twoPersonBans: true }).where(eq(sites.id, site.id))
  await ask(`/sites/${site.slug}`, await newPerson('Админ', site, 'admin'), {
    method: 'PATCH',
    body: { voting: 'both' },
  })
  const { id, state } = await (await sanction({ kind: 'ban' })).json()
  expect(state).toBe('unconfirmed')
  expect((await writes()).status).toBe(201)
  expect(await (await act(id, 'confirm', anna)).json()).toMatchObject({ code: 'second-person' })
  expect((await act(id, 'confirm', daniyar)).status).toBe(204)
  expect((await act(id, 'confirm', daniyar)).status).toBe(409)
  expect((await writes()).status).toBe(403)
  expect((await record()).history[0]).toMatchObject({ state: 'standing', confirmedBy: 'Данияр', isOwn: true })
})

test('staff are sanctioned by administrators alone, and nobody by themselves', async () => {
  const { site, anna, daniyar, admin, sanction } = await courtroom()
  const answers = [
    await sanction({ kind: 'ban' }, anna, daniyar),
    await sanction({ kind: 'ban' }, anna, anna),
    await sanction({ kind: 'ban' }, admin, admin),
    await sanction({ kind: 'ban' }, anna, admin),
    await sanction({ kind: 'ban' }, admin, daniyar),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 201])
  // the rights of staff rest with it
  expect(await (await ask(`/sites/${site.slug}/queue`, daniyar)).json()).toMatchObject({ code: 'banned' })
})

test('staff of one site do nothing to the readers and sanctions of another', async () => {
  const [here, there] = [await courtroom(), await courtroom()]
  const { id } = await (await there.sanction({ kind: 'ban' })).json()
  const answers = [
    await here.sanction({ kind: 'ban' }, here.anna, there.reader),
    await here.act(id, 'lift'),
    await here.act(id, 'confirm'),
    await ask(`/sites/${here.site.slug}/readers/${there.reader.id}`, here.anna),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await there.writes()).status).toBe(403)
})

test('a sanction on one site is none on another', async () => {
  const { reader, sanction } = await courtroom()
  await sanction({ kind: 'ban' })
  const elsewhere = await newSite()
  expect((await ask(`/sites/${elsewhere.slug}/queue`, reader)).status).toBe(403)
  const joined = await post('/connections', reader, { site: elsewhere.slug, challenge: 'a'.repeat(43) })
  expect(joined.status).toBe(201)
})
