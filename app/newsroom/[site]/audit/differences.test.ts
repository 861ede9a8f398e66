import { expect, test } from 'vitest'
import { differences } from './differences'

test('a decision is told by what became of the comment', () => {
  const before = { status: 'pending', shows: null }
  const after = {
    status: 'hidden',
    shows: null,
    decision: 'x',
    revision: 1,
    reason: 'spam',
    note: null,
    rule: null,
  }
  expect(differences(before, after)).toEqual([
    { field: 'status', from: 'pending', to: 'hidden' },
    { field: 'reason', from: undefined, to: 'spam' },
  ])
})

test('settings within settings are told one by one', () => {
  const rule = (outcome: string) => ({ 'rule.links': { outcome, most: 2 }, hosts: ['a'] })
  expect(differences(rule('hold'), rule('hide'))).toEqual([
    { field: 'rule.links.outcome', from: 'hold', to: 'hide' },
  ])
})

test('what is not there before or after is told by what is', () => {
  expect(differences(null, { role: 'admin' })).toEqual([{ field: 'role', from: undefined, to: 'admin' }])
  expect(differences({ role: 'admin' }, null)).toEqual([{ field: 'role', from: 'admin', to: undefined }])
  expect(differences(null, null)).toEqual([])
  expect(differences(null, 'words')).toEqual([{ field: '', from: undefined, to: 'words' }])
})
