import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/db/client'
import { unscreened } from '@/db/schema/screening'
import { ask } from '@/lib/api/testing'
import { people, phone, screenBy } from '@/lib/comments/testing'
import { json, serveAnswers, url } from '@/lib/screening/external/testing'
import { screenAgain } from './screen-again'

const away = { external: { outcome: 'hold', url: 'https://127.0.0.1:1/' } }

test('while a rule cannot be asked comments wait, the queue says so, and they come out when it is back', async () => {
  const { site, send, moderator, seen, card } = await people()
  await screenBy(site, away)
  const { id, status } = await (await send('Обычный текст')).json()
  expect(status).toBe('pending')
  expect((await card(id)).unscreened).toEqual(['external'])
  const queue = async () => (await ask(`/sites/${site.slug}/queue`, moderator)).json()
  expect((await queue()).unscreened).toMatchObject({ comments: 1, rules: ['external'] })

  await screenAgain()
  expect((await card(id)).status).toBe('pending')
  await screenBy(site, {})
  await screenAgain()
  expect(await seen()).toContain('Обычный текст')
  expect(await queue()).toMatchObject({ cards: [], unscreened: null })
  expect((await card(id)).decisions).toMatchObject([{ verb: 'approve', rule: 'external', by: null }])
})

test('where the site would rather publish, what a rule finds afterwards is held afterwards', async () => {
  const { site, send, seen, card, decide } = await people()
  await screenBy(site, away, 'publish')
  const [loud, seenThrough] = [
    await (await send('Обычный текст')).json(),
    await (await send('Второй текст')).json(),
  ]
  expect(loud.status).toBe('published')
  await decide(seenThrough.id, { verb: 'hold', revision: 1 })
  await decide(seenThrough.id, { verb: 'approve', revision: 1 })

  await screenBy(site, { length: { outcome: 'hold', most: 5 } })
  await screenAgain()
  expect(await seen()).not.toContain('Обычный')
  expect(await card(loud.id)).toMatchObject({
    status: 'pending',
    decisions: [{ verb: 'hold', rule: 'length' }],
  })
  // a moderator was there first
  expect(await seen()).toContain('Второй')
  expect(await db.select().from(unscreened).where(eq(unscreened.siteId, site.id))).toEqual([])
})

test('what a moderator decided on a former text does not speak for the next', async () => {
  const { site, send, reader, seen, card, decide } = await people()
  const { id } = await (await send('Текст')).json()
  await decide(id, { verb: 'hold', revision: 1 })
  await decide(id, { verb: 'approve', revision: 1 })
  await screenBy(site, away, 'publish')
  await ask(`/sites/${site.slug}/comments/${id}`, reader, {
    method: 'PATCH',
    body: { text: 'Совсем другое', revision: 1 },
  })
  expect(await seen()).toContain('Совсем другое')
  await screenBy(site, { length: { outcome: 'hold', most: 5 } })
  await screenAgain()
  expect(await seen()).not.toContain('Совсем другое')
  expect((await card(id)).decisions[0]).toMatchObject({ verb: 'hold', rule: 'length', revision: 2 })
})

test('personal data that are found only afterwards are covered then', async () => {
  const { site, send, seen, card } = await people()
  await screenBy(site, { ...away, 'personal-data': { outcome: 'off' } }, 'publish')
  const { id } = await (await send(phone)).json()
  expect(await seen()).toContain('8 701')
  await screenBy(site, { 'personal-data': { outcome: 'publish' } })
  await screenAgain()
  expect(await seen()).toContain('Звоните мне: ▒ ▒▒▒ ▒▒▒ ▒▒ ▒▒')
  expect(await card(id)).toMatchObject({ status: 'published', masked: true })
})

test('one text that a rule cannot read does not keep the others waiting; what was taken back is not asked about', async () => {
  const world = await serveAnswers()
  onTestFinished(world.close)
  const { site, send, reader, moderator, seen } = await people()
  await screenBy(site, { classifier: { outcome: 'hold', url, timeLimit: 3_000 } })
  world.says.reply = json({}, 503)
  for (const text of ['Нечитаемый текст', 'Забранный текст', 'Обычный текст']) {
    const { id, status } = await (await send(text)).json()
    expect(status).toBe('pending')
    if (text.startsWith('Забранный'))
      await ask(`/sites/${site.slug}/comments/${id}`, reader, { method: 'DELETE' })
  }
  world.calls.length = 0
  world.says.reply = (response, request) =>
    json(
      { results: [{ category_scores: { spam: 0 } }] },
      world.calls.at(-1)?.body.includes('Нечитаемый') ? 503 : 200,
    )(response, request)
  await screenAgain()
  expect(await seen()).toContain('Обычный текст')
  expect(JSON.stringify(world.calls)).not.toContain('Забранный')
  const queue = await (await ask(`/sites/${site.slug}/queue`, moderator)).json()
  expect(queue.unscreened).toMatchObject({ comments: 1 })
})

test('a text that readers see unscreened is still looked at when its edit waits, and held with it', async () => {
  const { site, send, reader, seen, card } = await people()
  await screenBy(site, away, 'publish')
  const [long, short] = [await (await send('Слишком длинный текст')).json(), await (await send('Да')).json()]
  await screenBy(site, { length: { outcome: 'hold', most: 5 } })
  const edit = (id: string, text: string) =>
    ask(`/sites/${site.slug}/comments/${id}`, reader, { method: 'PATCH', body: { text, revision: 1 } })
  for (const { id } of [long, short]) {
    expect(await (await edit(id, 'И этот слишком длинный')).json()).toMatchObject({ waits: true })
  }
  expect(await seen()).toContain('Слишком')
  await screenAgain()
  await expect.poll(seen, { timeout: 5_000, interval: 20 }).not.toContain('Слишком')
  expect(await card(long.id)).toMatchObject({ status: 'pending', revision: 2, decisions: [{ verb: 'hold' }] })
  expect(await seen()).toContain('Да')
  expect(await card(short.id)).toMatchObject({ status: 'published', decisions: [] })
  expect(await db.select().from(unscreened).where(eq(unscreened.siteId, site.id))).toEqual([])
})
