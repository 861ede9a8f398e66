import { expect, test } from 'vitest'
import { digitsOf } from './digits'

test('a code may be pasted with spaces and words around it', () => {
  expect(digitsOf(' 123 456 ')).toBe('123456')
  expect(digitsOf('Ваш код: 123-456.')).toBe('123456')
})

test('no more digits are taken than a code has', () => {
  expect(digitsOf('12345678')).toBe('123456')
  expect(digitsOf('1234 5678 9', 8)).toBe('12345678')
  expect(digitsOf('abc')).toBe('')
})
