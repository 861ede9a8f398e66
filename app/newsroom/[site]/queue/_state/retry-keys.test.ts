import { expect, test } from 'vitest'
import { newRetryKeys } from './retry-keys'

test('an action whose answer got lost is sent again under the same key', () => {
  const keys = newRetryKeys()
  const first = keys.keyFor('/a', { verb: 'hide' })
  keys.settle('/a', { verb: 'hide' }, 'offline')
  expect(keys.keyFor('/a', { verb: 'hide' })).toBe(first)
})

test('a settled action and another one have keys of their own', () => {
  const keys = newRetryKeys()
  const first = keys.keyFor('/a', { verb: 'hide' })
  expect(keys.keyFor('/a', { verb: 'approve' })).not.toBe(first)
  keys.settle('/a', { verb: 'hide' }, null)
  expect(keys.keyFor('/a', { verb: 'hide' })).not.toBe(first)
})
