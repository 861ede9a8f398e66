import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { external } from './external'
import { asking, json, newSecret, newSubject, patience, serveAnswers, url } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
const secret = newSecret()
const ask = asking(external)

beforeAll(async () => {
  world = await serveAnswers()
})
beforeEach(() => {
  world.calls.length = 0
  world.says.reply = json({ score: 0.9 })
})
afterAll(() => world.close())

const failed = { signals: [], failed: ['external'] }
const lastCall = () => {
  const call = world.calls.at(-1)
  if (!call) throw new Error('nobody was asked')
  return call
}

test('the endpoint is told the comment, its parent, the article and the author’s record', async () => {
  await ask({ secret, subject: { parent: 'Кто строил?' } })
  const { path, headers, body } = lastCall()
  expect([path, headers['content-type']]).toEqual(['/look', 'application/json'])
  expect(JSON.parse(body)).toEqual({
    type: 'comment.screening',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    data: {
      comment: { text: 'Дешёвые кредиты здесь: spam.example', links: ['https://spam.example/credit'] },
      parent: { text: 'Кто строил?' },
      article: { title: 'Мост открыли', url: 'https://news.example/bridge?id=1' },
      author: { name: 'Айгүл', joinedAt: '2026-01-02T03:04:05.000Z', published: 2, hidden: 1 },
    },
  })
})

test('neither e-mail nor ids leave', async () => {
  const subject = newSubject()
  await ask({ secret, subject })
  const everything = JSON.stringify(lastCall())
  for (const one of ['private.example', subject.author.id, subject.siteId, secret])
    expect(everything).not.toContain(one)
})

test('the signature is one of Standard Webhooks, and of this very secret', async () => {
  await ask({ secret })
  const { headers, body } = lastCall()
  const signed = headers as Record<string, string>
  expect(new Webhook(secret).verify(body, signed)).toHaveProperty('type', 'comment.screening')
  expect(() => new Webhook(newSecret()).verify(body, signed)).toThrow()
  expect(() => new Webhook(secret).verify(body.replace('кредиты', 'цветы'), signed)).toThrow()
})

test('each question has an id of its own', async () => {
  await ask({ secret })
  await ask({ secret })
  const [one, other] = world.calls.map(({ headers }) => headers['webhook-id'])
  expect(one).toMatch(/^msg_/)
  expect(one).not.toBe(other)
})

test('what it says is told, with the place of the fragment', async () => {
  world.says.reply = json({ score: 0.8, reason: 'реклама кредитов', fragment: 'кредиты' })
  expect(await ask({ secret })).toEqual({
    failed: [],
    signals: [
      {
        ...{ rule: 'external', reason: 'external', score: 0.8, detail: 'реклама кредитов' },
        ...{ fragment: 'кредиты', start: 8, end: 15 },
      },
    ],
  })
})

test('a fragment that is not in the text is left out, the judgement is not; without a reason its score is told', async () => {
  world.says.reply = json({ score: 0.5, fragment: 'цветы' })
  const { signals } = await ask({ secret })
  expect(signals).toMatchObject([{ score: 0.5, detail: '50%', fragment: null, start: null, end: null }])
})

test('a score below the site’s threshold notices nothing', async () => {
  world.says.reply = json({ score: 0.49 })
  expect(await ask({ secret })).toEqual({ signals: [], failed: [] })
})

test.each([
  ['no JSON', '<html>'],
  ['nothing', ''],
  ['a bare number', '0.9'],
  ['no score', '{}'],
  ['a score that is text', '{"score":"0.9"}'],
  ['a score over 1', '{"score":1.1}'],
  ['a score below 0', '{"score":-1}'],
  ['a reason of 201 characters', JSON.stringify({ score: 1, reason: 'x'.repeat(201) })],
  ['a reason that no database keeps', '{"score":1,"reason":"a\\u0000"}'],
  ['half a letter', '{"score":1,"fragment":"\\ud83d"}'],
  ['bytes that are no UTF-8', Buffer.from('{"score":1,"reason":"\xff"}', 'latin1')],
])('an answer that is %s is a failure', async (_what, answer) => {
  world.says.reply = (response) => response.end(answer)
  expect(await ask({ secret })).toEqual(failed)
  expect(world.calls).toHaveLength(1)
})

test.each([201, 299])('status %i is an answer', async (status) => {
  world.says.reply = json({ score: 0.9 }, status)
  expect((await ask({ secret })).failed).toEqual([])
})

test.each([400, 401, 404, 429, 500, 503])(
  'status %i is a failure, whatever is said with it',
  async (status) => {
    world.says.reply = json({ score: 0.9 }, status)
    expect(await ask({ secret })).toEqual(failed)
  },
)

test.each([301, 302, 303, 307, 308])('a redirect (%i) is a failure and is not followed', async (status) => {
  world.says.reply = (response) => response.writeHead(status, { Location: url }).end('{"score":0.9}')
  expect(await ask({ secret })).toEqual(failed)
  expect(world.calls).toHaveLength(1)
})

test('nobody is asked while the rule is off', async () => {
  const off = { outcome: 'off' as const, url, from: 0.5, timeLimit: patience }
  expect(await ask({ secret, rules: { external: off } })).toEqual({ signals: [], failed: [] })
  expect(world.calls).toEqual([])
})

test('a rule without an address, or without a secret that signs, has failed and asks nobody', async () => {
  const nowhere = { outcome: 'hold' as const, url: null, from: 0.5, timeLimit: patience }
  expect(await ask({ secret, rules: { external: nowhere } })).toEqual(failed)
  expect(await ask()).toEqual(failed)
  expect(await ask({ secret: 'whsec_c2hvcnQ=' })).toEqual(failed)
  expect(world.calls).toEqual([])
})
