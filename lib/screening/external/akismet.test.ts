import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { akismet } from './akismet'
import { asking, patience, serveAnswers, switchedOn } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
const ask = asking(akismet)
const secret = 'a1b2c3d4e5f6'

beforeAll(async () => {
  world = await serveAnswers()
})
beforeEach(() => {
  world.calls.length = 0
  says('false')
})
afterAll(() => world.close())

function says(answer: string, headers: Record<string, string> = {}) {
  world.says.reply = (response) => response.writeHead(200, headers).end(answer)
}

const failed = { signals: [], failed: ['akismet'] }
const lastQuestion = () => Object.fromEntries(new URLSearchParams(world.calls.at(-1)?.body))

test('Akismet is told the comment and its page, and no address of the reader', async () => {
  await ask({ secret })
  expect(world.calls.at(-1)?.path).toBe('/1.1/comment-check')
  expect(world.calls.at(-1)?.headers['content-type']).toMatch('application/x-www-form-urlencoded')
  expect(lastQuestion()).toEqual({
    ...{ api_key: secret, blog: 'https://news.example', blog_charset: 'UTF-8', user_ip: '0.0.0.0' },
    ...{ permalink: 'https://news.example/bridge?id=1', comment_type: 'comment' },
    ...{ comment_author: 'Айгүл', comment_content: 'Дешёвые кредиты здесь: spam.example' },
  })
})

test('a reply is called one', async () => {
  await ask({ secret, subject: { parent: 'Кто строил?' } })
  expect(lastQuestion()).toHaveProperty('comment_type', 'reply')
})

test('the key is in the body and not in the name of the host', async () => {
  await ask({ secret })
  expect(JSON.stringify(world.calls.at(-1)?.headers)).not.toContain(secret)
})

test('no spam is nothing', async () => expect(await ask({ secret })).toEqual({ signals: [], failed: [] }))

test('spam is told', async () => {
  says('true')
  const { signals } = await ask({ secret })
  expect(signals).toMatchObject([{ rule: 'akismet', reason: 'spam', score: 0.9, start: null }])
})

test('spam that Akismet would throw away is told as certain', async () => {
  says('true', { 'X-akismet-pro-tip': 'discard' })
  expect((await ask({ secret })).signals).toMatchObject([{ reason: 'spam', score: 1 }])
})

test('a site may care for certain spam alone', async () => {
  const strict = { akismet: { outcome: 'hide' as const, from: 0.95, timeLimit: patience } }
  says('true')
  expect(await ask({ secret, rules: strict })).toEqual({ signals: [], failed: [] })
  says('true', { 'X-akismet-pro-tip': 'discard' })
  expect((await ask({ secret, rules: strict })).signals).toHaveLength(1)
})

test('no spam is nothing also where every score counts', async () => {
  const any = { akismet: { outcome: 'hold' as const, from: 0, timeLimit: patience } }
  expect(await ask({ secret, rules: any })).toEqual({ signals: [], failed: [] })
})

test.each(['invalid', '', 'TRUE', 'Missing required field: user_ip.', 'true\ntrue'])(
  'the answer %j is a failure',
  async (answer) => {
    says(answer)
    expect(await ask({ secret })).toEqual(failed)
  },
)

test('a question that Akismet could not make sense of is a failure', async () => {
  says('false', { 'X-akismet-debug-help': 'Empty "blog" value' })
  expect(await ask({ secret })).toEqual(failed)
})

test('without a key nobody is asked, and the rule has failed', async () => {
  expect(await ask()).toEqual(failed)
  expect(world.calls).toEqual([])
})

test('the time is the one of the settings', () =>
  expect(akismet.timeLimit?.(switchedOn().akismet)).toBe(patience))

test('nobody is asked while the rule is off', async () => {
  const off = { akismet: { outcome: 'off' as const, from: 0.5, timeLimit: patience } }
  expect(await ask({ secret, rules: off })).toEqual({ signals: [], failed: [] })
  expect(world.calls).toEqual([])
})
