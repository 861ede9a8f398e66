import { expect, test } from 'vitest'
import type { Decision } from '@/lib/contract/moderation'
import { approvedBefore } from './approved-before'

const at = '2026-11-22T10:00:00Z'
const did = (n: number, verb: Decision['verb'], more: Partial<Decision> = {}): Decision => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  commentId: '00000000-0000-4000-8000-0000000000ff',
  ...{ verb, revision: 1, reason: null, note: null, by: 'Анна', rule: null, at, undoes: null },
  status: verb === 'hide' ? 'hidden' : verb === 'hold' ? 'pending' : 'published',
  ...more,
})

test('who approved it last is named, also where words were covered since', () => {
  expect(approvedBefore([did(2, 'mask'), did(1, 'approve')])).toEqual({ by: 'Анна', at })
  expect(approvedBefore([did(1, 'restore', { by: 'Данияр' })])).toEqual({ by: 'Данияр', at })
})

test('an approval that was taken back is none, and one whose undoing is all that followed stands no more', () => {
  const first = did(1, 'approve')
  expect(approvedBefore([did(2, 'hold', { undoes: first.id }), first])).toBeNull()
  const hidden = did(2, 'hide')
  expect(approvedBefore([did(3, 'restore', { undoes: hidden.id }), hidden, first])).toEqual({
    by: 'Анна',
    at,
  })
})

test('what was hidden since, or let through by a rule, nobody approved', () => {
  expect(approvedBefore([did(2, 'hide'), did(1, 'approve')])).toBeNull()
  expect(approvedBefore([did(1, 'approve', { by: null, rule: 'links' })])).toBeNull()
  expect(approvedBefore([])).toBeNull()
})
