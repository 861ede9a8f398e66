import { expect, test } from 'vitest'
import { partsOf } from './parts'

test('web addresses of a letter are found, and nothing of it is lost', () => {
  const text = 'Open https://a.example/x#y\nor write to a@b.example'
  const parts = partsOf(text)
  expect(parts.filter((part) => part.isAddress).map((part) => part.text)).toEqual(['https://a.example/x#y'])
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.every((part) => text.startsWith(part.text, part.at))).toBe(true)
})
