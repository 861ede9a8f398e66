import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { log } from '@/lib/log'
import { akismet } from './akismet'
import { classifier } from './classifier'
import { external } from './external'
import { asking, json, newSecret, newSubject, serveAnswers } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
const secret = newSecret()
const rules = [external, akismet, classifier]
const good = {
  external: json({ score: 0.9 }),
  akismet: json(true),
  classifier: json({ results: [{ category_scores: { insult: 0.9 } }] }),
}

beforeAll(async () => {
  world = await serveAnswers()
})
beforeEach(() => {
  world.calls.length = 0
  world.leadHere()
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => void vi.useRealTimers())
afterAll(() => world.close())

test.each(rules)('after five failures $name rests for 30 s, and then comes back', async (rule) => {
  const subject = { siteId: randomUUID() }
  const ask = asking(rule)
  world.says.reply = json({}, 500)
  for (let time = 0; time < 5; time += 1) expect((await ask({ secret, subject })).failed).toEqual([rule.name])
  expect(world.calls).toHaveLength(5)

  world.says.reply = good[rule.name]
  expect((await ask({ secret, subject })).failed).toEqual([rule.name])
  expect(world.calls).toHaveLength(5)
  // another site's is none of its business
  expect((await ask({ secret })).failed).toEqual([])

  vi.setSystemTime(Date.now() + 30_000)
  expect(await ask({ secret, subject })).toMatchObject({ failed: [], signals: [{ rule: rule.name }] })
})

test.each(rules)(
  'what is logged of a failing $name holds neither secrets nor what was written',
  async (rule) => {
    const warn = vi.spyOn(log, 'warn')
    const subject = newSubject()
    const ask = () => asking(rule)({ secret, subject: { ...subject, siteId: randomUUID() } })
    const { calls, says } = world
    says.reply = (response) => response.end(calls.at(-1)?.body)
    await ask()
    says.reply = json({ results: [{ category_scores: { [subject.text]: 2 } }] })
    await ask()
    says.reply = (response) => response.writeHead(500, calls.at(-1)?.body.slice(0, 5)).end(calls.at(-1)?.body)
    await ask()
    says.reply = (_response, request) => request.socket.destroy()
    await ask()
    world.leadHere({ ca: [] })
    await ask()
    world.leadHere({ lookup: (host, _options, found) => found(new Error(`where is ${host}?`), '', 4) })
    await ask()

    expect(warn).toHaveBeenCalledTimes(6)
    const said =
      /^Error: (?:it answered nonsense|it refused the question|it answered with status 500|it could not be asked: [A-Z_]+|it could not be asked: no reason given)$/
    for (const [line] of warn.mock.calls) expect(line).toHaveProperty('why', expect.stringMatching(said))
    const lines = JSON.stringify(warn.mock.calls)
    const { text, author, article } = subject
    for (const one of [secret, secret.slice(6), text, author.name, author.email, author.id, article.title])
      expect(lines).not.toContain(one)
    for (const host of ['check.example', 'akismet.com', 'news.example']) expect(lines).not.toContain(host)
  },
)
