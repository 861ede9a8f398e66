import { expect, test } from 'vitest'
import { passwordChange } from './sign-in'

const takes = (password: string) => passwordChange.safeParse({ password }).success

test('a password has eight characters at least, and may have as many as a sentence has', () => {
  expect([
    takes('a'.repeat(7)),
    takes('a'.repeat(8)),
    takes('ә'.repeat(64)),
    takes('🌿'.repeat(128)),
  ]).toEqual([false, true, true, true])
  // not one more is cut off: it is refused
  expect(takes('a'.repeat(129))).toBe(false)
})

test('nobody is told of which kinds of characters it has to be', () => {
  for (const plain of ['aaaa bbbb', '        x', 'тек кіші әріп', '48151623', '«——————»', 'ABCDEFGHI'])
    expect([plain, takes(plain)]).toEqual([plain, true])
})

test('it is taken as it was typed: neither trimmed nor cut nor spelt otherwise', () => {
  const typed = '  Көк алма  '
  expect(passwordChange.parse({ password: typed }).password).toBe(typed)
})
