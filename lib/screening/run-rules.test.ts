import { expect, test, vi } from 'vitest'
import type { Noticed, RuleName } from '@/lib/contract/screening'
import { log } from '@/lib/log'
import { defaults } from './defaults'
import { noticed, noticedAt, type Rule } from './rule'
import { newSubject } from './rules/testing'
import { runRules } from './run-rules'

const text = 'Секретное слово читателя'
const subject = newSubject({ text, author: { name: 'Тайный', email: 'secretive@mail.example' } })
const site = { rules: defaults, secrets: {} }

const rule = (name: RuleName, look: Rule['look'], timeLimit?: number): Rule => ({
  name,
  look,
  ...(timeLimit !== undefined && { timeLimit: () => timeLimit }),
})
const fine = rule('length', () => [noticed('too-short', { detail: '1' })])
const place = noticedAt('zalgo', text, { start: 0, end: 4 })

/** What a rule did that nobody can rely on. */
const nonsense: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'spam'],
  ['one answer that is not in a list', place],
  ['a reason that nobody knows', [{ ...place, reason: 'bad-hair' }]],
  ['a score of 7', [{ ...place, score: 7 }]],
  ['a score below zero', [{ ...place, score: -0.1 }]],
  ['a score that is no number', [{ ...place, score: Number.NaN }]],
  ['a place after the end of the text', [{ ...place, end: text.length + 1 }]],
  ['a place before its beginning', [{ ...place, start: -1 }]],
  ['a place that ends before it starts', [{ ...place, start: 5, end: 4 }]],
  ['half a place', [{ ...place, end: null }]],
  ['half of a letter', [{ ...place, start: 0.5 }]],
  ['a thousand answers', Array.from({ length: 1_000 }, () => place)],
  ['a fragment that is no text', [{ ...place, fragment: 5 }]],
  ['a fragment that cuts a letter in half', [{ ...place, fragment: '𝐩'.slice(1) }]],
  ['a detail that does', [{ ...place, detail: '𝐩'.slice(0, 1) }]],
]

test.each(nonsense)(
  'a rule that answers %s has failed, and the others still answer',
  async (_name, answer) => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
    for (const given of [answer, Promise.resolve(answer)]) {
      const looked = await runRules([rule('zalgo', () => given as Noticed[]), fine], subject, site)
      expect(looked.failed).toEqual(['zalgo'])
      expect(looked.signals).toMatchObject([{ rule: 'length', reason: 'too-short' }])
    }
    expect(warn).toHaveBeenCalledTimes(2)
    expectSilence(warn.mock.calls)
  },
)

test('a rule that throws, at once or later, has failed, and what it said of the text is not logged', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const throwing = [
    rule('zalgo', () => {
      throw new Error(`cannot read «${text}»`)
    }),
    rule('shouting', () => Promise.reject(new TypeError('Тайный <secretive@mail.example> is wrong'))),
    rule('flood', () => Promise.reject(text)),
    rule('links', () => Promise.reject(new Error('it answered 503'))),
  ]
  const looked = await runRules([...throwing, fine], subject, site)
  expect(looked.failed).toEqual(['zalgo', 'shouting', 'flood', 'links'])
  expect(looked.signals).toHaveLength(1)
  expectSilence(warn.mock.calls)
  // what helps whoever looks after it is
  expect(warn.mock.calls.at(-1)?.[0]).toMatchObject({ rule: 'links', why: 'Error: it answered 503' })
})

function expectSilence(calls: unknown[]) {
  const said = JSON.stringify(calls)
  for (const word of ['Секретное', 'слово', 'читателя', 'Тайный', 'secretive'])
    expect(said).not.toContain(word)
}

test('a rule that never answers is given up after its time, and told so', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  let [wasAborted, isOver] = [false, false]
  const hanging = rule(
    'classifier',
    (_subject, _settings, { signal }) => {
      signal.addEventListener('abort', () => {
        wasAborted = true
      })
      return new Promise(() => {})
    },
    20,
  )
  const rules = { ...defaults, classifier: { ...defaults.classifier, outcome: 'hold' as const } }
  const looking = runRules([hanging, fine], subject, { ...site, rules }).finally(() => {
    isOver = true
  })
  expect(isOver).toBe(false)
  const looked = await looking
  expect(looked).toMatchObject({ failed: ['classifier'], signals: [{ rule: 'length' }] })
  expect(wasAborted).toBe(true)
})

test('a rule that has a limit of its own may take longer than the others, and each has its own', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  const never = () => new Promise<Noticed[]>(() => {})
  const looked = await runRules([rule('zalgo', never, 10), rule('flood', never, 20)], subject, site)
  expect(looked).toEqual({ failed: ['zalgo', 'flood'], signals: [] })
})

test('signals are told in the order of the rules, whoever answers first', async () => {
  const later = rule('flood', () => new Promise((resolve) => setImmediate(() => resolve([noticed('flood')]))))
  const twice = rule('zalgo', () => [place, { ...place, start: 2 }])
  const { signals } = await runRules([later, twice, fine], subject, site)
  expect(signals.map(({ rule, start }) => [rule, start])).toEqual([
    ['flood', null],
    ['zalgo', 0],
    ['zalgo', 2],
    ['length', null],
  ])
})

test('a rule that is switched off is not asked, and cannot fail', async () => {
  const look = vi.fn(() => [])
  const rules = { ...defaults, zalgo: { outcome: 'off' as const } }
  expect(await runRules([rule('zalgo', look)], subject, { ...site, rules })).toEqual({
    signals: [],
    failed: [],
  })
  expect(look).not.toHaveBeenCalled()
})

test('each rule is given its own settings and its own secret', async () => {
  const look = vi.fn<Rule['look']>(() => [])
  const rules = { ...defaults, akismet: { ...defaults.akismet, outcome: 'hold' as const } }
  await runRules([rule('akismet', look), rule('flood', look)], subject, {
    rules,
    secrets: { akismet: 'key' },
  })
  expect(look.mock.calls.map(([, settings, { secret }]) => [settings, secret])).toEqual([
    [rules.akismet, 'key'],
    [rules.flood, null],
  ])
})
