import { expect, test } from 'vitest'
import { faultOf } from './fault-of'

test('a site takes one way in at least', () => {
  expect(faultOf([], ['code'])).toBe('none')
  expect(faultOf(['code'], ['code', 'password'])).toBeNull()
})

test('accounts of its own alone need a key', () => {
  expect(faultOf(['own'], ['code'])).toBe('own')
  expect(faultOf(['own'], ['code', 'own'])).toBeNull()
})

test('a way that is not there lets nobody in, nor does a password alone: it is set by who came in otherwise', () => {
  expect(faultOf(['google', 'phone'], ['code'])).toBe('nobody')
  expect(faultOf(['password'], ['code', 'password'])).toBe('nobody')
})
