import { expect, test } from 'vitest'
import { changedBy } from './changed-by'
import { defaults } from './defaults'
import type { Settings } from './read-settings'
import { compileWords } from './words/compile'

const word = (pattern: string, exceptions: string[] = []) => ({
  ...{ list: 'banned' as const, kind: 'word' as const, language: null, pattern, exceptions },
})
const external = { ...defaults.external, url: 'https://checks.example/a' }
const saved: Settings = {
  rules: { ...defaults, external },
  whenFailed: 'hold',
  secrets: { external: 'whsec_kept' },
  words: compileWords([{ ...word('дурак'), id: 'a' }]),
  version: 1,
}

test('a secret that is kept goes to the address that it was kept for, and to no other', () => {
  const at = (url: string) => changedBy(saved, { rules: { external: { ...external, url } } }).secrets.external
  expect(at('https://checks.example/b')).toBe('whsec_kept')
  expect(at('https://evil.example/a')).toBeUndefined()
})

test('an entry that is added again takes the place of the former, one that is taken out is gone', () => {
  const patterns = (change: Parameters<typeof changedBy>[1]) =>
    changedBy(saved, change).words.entries.map(({ pattern, exceptions }) => [pattern, ...exceptions])
  expect(patterns({ words: [word('дурак', ['дуракаваляние'])] })).toEqual([['дурак', 'дуракаваляние']])
  expect(patterns({ words: [word('хам')], without: ['a'] })).toEqual([['хам']])
})
