import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ScreeningRules } from '@/lib/contract/screening'
import { serveWorld } from '@/lib/outbound/testing'
import { defaults } from '../defaults'
import type { Rule, Subject } from '../rule'
import { runRules } from '../run-rules'
import { compileWords } from '../words/compile'

/** Milliseconds: longer than any test, however busy the machine. */
export const patience = 60_000
export const url = 'https://check.example/look'
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

export type Call = { path: string; headers: NodeJS.Dict<string | string[]>; body: string }
type Reply = (response: ServerResponse, request: IncomingMessage) => void

/** A server that keeps what it was asked and answers as the test says. */
export async function serveAnswers() {
  const calls: Call[] = []
  const says = { reply: json({ score: 0 }) as Reply }
  const world = await serveWorld((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      })
      says.reply(response, request)
    })
  })
  return { ...world, calls, says }
}

export const json =
  (answer: unknown, status = 200): Reply =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))

export const newSubject = (over: Partial<Subject> = {}): Subject => ({
  siteId: randomUUID(),
  text: 'Дешёвые кредиты здесь: spam.example',
  links: [{ host: 'spam.example', url: 'https://spam.example/credit' }],
  author: {
    ...{ id: randomUUID(), name: 'Айгүл', email: 'aigul@private.example', isPremoderated: false },
    joinedAt: new Date('2026-01-02T03:04:05Z'),
    recent: [
      { status: 'published', inThread: false, minutesAgo: 5 },
      { status: 'published', inThread: true, minutesAgo: 6 },
      { status: 'hidden', inThread: false, minutesAgo: 7 },
      { status: 'pending', inThread: false, minutesAgo: 8 },
    ],
  },
  similar: [],
  words: compileWords([]),
  article: { title: 'Мост открыли', url: 'https://news.example/bridge?id=1' },
  parent: null,
  ...over,
})

/** Switched on, with an address; `rules` as the test wants it. */
export const switchedOn = (rules: Partial<ScreeningRules> = {}): ScreeningRules => ({
  ...defaults,
  external: { outcome: 'hold', url, from: 0.5, timeLimit: patience },
  akismet: { outcome: 'hold', from: 0.5, timeLimit: patience },
  classifier: { outcome: 'hold', url, from: 0.7, timeLimit: patience },
  ...rules,
})

type Asked = { secret?: string | undefined; rules?: Partial<ScreeningRules>; subject?: Partial<Subject> }

/** As a site asks a rule about a comment. */
export const asking =
  (rule: Rule) =>
  ({ secret, rules, subject }: Asked = {}) =>
    runRules([rule], newSubject(subject), {
      rules: switchedOn(rules),
      secrets: secret ? { [rule.name]: secret } : {},
    })
