import { expect, test } from 'vitest'
import type { Signal } from '@/lib/contract/screening'
import { outcomes, rules as ruleNames } from '@/lib/contract/words'
import { defaults } from './defaults'
import { firstStatus, groundOf, outcomeOf, reasonFor } from './outcome'

const signal = (rule: Signal['rule']): Signal => ({
  ...{ rule, reason: 'phone', score: 1, fragment: null, start: null, end: null, detail: null },
})
const rules = {
  ...defaults,
  zalgo: { outcome: 'publish' as const },
  'suspect-words': { outcome: 'nudge' as const },
  premoderated: { outcome: 'hold' as const },
  'banned-words': { outcome: 'hide' as const },
}
const order = ['zalgo', 'suspect-words', 'premoderated', 'banned-words'] as const

test('the severest of all that was noticed rules, in whatever order it was noticed', () => {
  expect(outcomeOf(rules, [])).toBe('publish')
  for (const [index, rule] of order.entries()) {
    const some = order.slice(0, index + 1).map(signal)
    const severest = rules[rule].outcome
    expect([outcomeOf(rules, some), outcomeOf(rules, some.toReversed())]).toEqual([severest, severest])
  }
})

test('many mild signals do not add up to a severe one', () => {
  expect(
    outcomeOf(
      rules,
      Array.from({ length: 40 }, () => signal('zalgo')),
    ),
  ).toBe('publish')
})

test('a comment starts as the outcome, the mode and the policy for failures say', () => {
  const start = (outcome: (typeof outcomes)[number], mode: 'pre' | 'post') =>
    firstStatus(mode, { outcome, failed: [] }, 'hold')
  expect(outcomes.slice(1).map((outcome) => start(outcome, 'post'))).toEqual([
    ...['published', 'pending', 'pending', 'hidden'],
  ])
  expect(outcomes.slice(1).map((outcome) => start(outcome, 'pre'))).toEqual([
    ...['pending', 'pending', 'pending', 'hidden'],
  ])
})

test('while a rule cannot be asked, the site decides what becomes of what nobody noticed anything in', () => {
  const failed = { outcome: 'publish' as const, failed: ['external' as const] }
  expect(firstStatus('post', failed, 'hold')).toBe('pending')
  expect(firstStatus('post', failed, 'publish')).toBe('published')
  expect(firstStatus('pre', failed, 'publish')).toBe('pending')
  expect(firstStatus('post', { ...failed, outcome: 'hide' }, 'publish')).toBe('hidden')
  expect(firstStatus('post', { ...failed, outcome: 'hold' }, 'publish')).toBe('pending')
})

test('what hid a comment is the first signal that would have, and its author is told a reason for each rule', () => {
  const all = [signal('premoderated'), signal('banned-words'), signal('suspect-words')]
  expect(groundOf(rules, all)?.rule).toBe('banned-words')
  expect(groundOf(rules, [signal('premoderated')])).toBeNull()
  expect(ruleNames.map(reasonFor)).not.toContain(undefined)
  expect([reasonFor('personal-data'), reasonFor('blocked-links'), reasonFor('zalgo')]).toEqual([
    ...['private', 'spam', 'other'],
  ])
})
