import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classifier } from './classifier'
import { asking, json, patience, serveAnswers, switchedOn, url } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
const ask = asking(classifier)
const secret = 'sk-1234567890'
const found = (scores: unknown) => json({ id: 'x', model: 'm', results: [{ category_scores: scores }] })

beforeAll(async () => {
  world = await serveAnswers()
})
beforeEach(() => {
  world.calls.length = 0
  world.says.reply = found({ violence: 0.2, 'harassment/threatening': 0.71, hate: 0.7 })
})
afterAll(() => world.close())

const failed = { signals: [], failed: ['classifier'] }

test('a model is told the text and nothing else', async () => {
  await ask({ secret })
  expect(JSON.parse(world.calls.at(-1)?.body ?? '')).toEqual({ input: 'Дешёвые кредиты здесь: spam.example' })
  expect(world.calls.at(-1)?.headers.authorization).toBe(`Bearer ${secret}`)
})

test('its likeliest category is told', async () => {
  expect(await ask({ secret })).toEqual({
    failed: [],
    signals: [
      {
        ...{ rule: 'classifier', reason: 'classified', score: 0.71, detail: 'harassment/threatening' },
        ...{ fragment: null, start: null, end: null },
      },
    ],
  })
})

test('a likelihood below the site’s threshold notices nothing', async () => {
  world.says.reply = found({ violence: 0.69 })
  expect(await ask({ secret })).toEqual({ signals: [], failed: [] })
})

test('a server of one’s own may do without a secret', async () => {
  expect((await ask()).failed).toEqual([])
  expect(world.calls.at(-1)?.headers).not.toHaveProperty('authorization')
})

test.each([
  ['no results', json({ results: [] })],
  ['no categories', found({})],
  ['likelihoods over 1', found({ hate: 70 })],
  ['likelihoods in words', found({ hate: 'high' })],
  ['an error', json({ error: { message: 'no such key' } }, 401)],
])('an answer with %s is a failure', async (_what, reply) => {
  world.says.reply = reply
  expect(await ask({ secret })).toEqual(failed)
})

test('without an address the rule has failed', async () => {
  const nowhere = { classifier: { outcome: 'hold' as const, url: null, from: 0.7, timeLimit: patience } }
  expect(await ask({ secret, rules: nowhere })).toEqual(failed)
})

test('the time is the one of the settings', () =>
  expect(classifier.timeLimit?.(switchedOn().classifier)).toBe(patience))

test('nobody is asked while the rule is off', async () => {
  const off = { classifier: { outcome: 'off' as const, url, from: 0.7, timeLimit: patience } }
  expect(await ask({ secret, rules: off })).toEqual({ signals: [], failed: [] })
  expect(world.calls).toEqual([])
})
