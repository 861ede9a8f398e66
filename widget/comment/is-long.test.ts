import { expect, test } from 'vitest'
import { isLong } from './is-long'

test('a text of many letters or of many short lines is folded', () => {
  expect(isLong(`<p>${'а'.repeat(1_400)}</p>\n`)).toBe(false)
  expect(isLong(`<p>${'а'.repeat(1_401)}</p>\n`)).toBe(true)
  expect(isLong('<p>а<br>б</p>\n'.repeat(9))).toBe(false)
  expect(isLong('<p>а<br>б</p>\n'.repeat(10))).toBe(true)
})

test('what is not read does not count', () => {
  expect(isLong(`<p><a href="https://news.example/${'a'.repeat(2_000)}">ссылка</a></p>\n`)).toBe(false)
})
