import { expect, test } from 'vitest'
import { seal, unseal } from './seal'

test('what is sealed opens where it belongs, and nowhere else', () => {
  const sealed = seal('тайна', 'site-1 external')
  expect(sealed).not.toContain('тайна')
  expect(unseal(sealed, 'site-1 external')).toBe('тайна')
  expect(unseal(sealed, 'site-2 external')).toBe(null)
})

test('the same secret never looks the same, and one that was touched does not open', () => {
  const sealed = seal('тайна', 'here')
  expect(seal('тайна', 'here')).not.toBe(sealed)
  const bytes = Buffer.from(sealed, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  expect(unseal(bytes.toString('base64url'), 'here')).toBe(null)
  expect(unseal('', 'here')).toBe(null)
  expect(unseal('коротко', 'here')).toBe(null)
})
