import { expect, test } from 'vitest'
import { digitsOf } from './digits'

test('a code may be pasted with spaces and words around it', () => {
  expect(digitsOf(' 123 456 ')).toBe('123456')
  expect(digitsOf('Ваш код: 123-456.')).toBe('123456')
})

test('no more than six digits are taken', () => {
  expect(digitsOf('12345678')).toBe('123456')
  expect(digitsOf('abc')).toBe('')
})
