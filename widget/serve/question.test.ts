import { expect, test } from 'vitest'
import { Problem } from '@/lib/problem'
import { languageOf, readQuestion } from './question'

test('an address alone is its own key, without what does not belong to it', () => {
  expect(readQuestion({ url: 'https://news.example/a?utm_source=x#b' }).key).toBe('https://news.example/a')
  expect(readQuestion({ key: 'id-7', url: 'https://news.example/a' }).key).toBe('id-7')
})

test('a look that is not ours is left out', () => {
  expect(readQuestion({ key: 'a', sort: 'best', theme: 'pink' })).toMatchObject({ sort: 'best', theme: null })
})

test.each<Record<string, string>>([
  {},
  { key: '' },
  { key: 'x'.repeat(501) },
  { key: 'a\0b' },
  { key: '\ud800' },
  { key: 'a', branch: 'no uuid' },
  { key: 'a', comment: 'no uuid' },
  { key: 'a', sort: 'loudest' },
  { key: 'a', cursor: 'x'.repeat(501) },
])('%j is refused', (query) => {
  expect(() => readQuestion(query)).toThrow(Problem)
})

test('the page’s language counts, else the site’s own', () => {
  expect(languageOf('kk-KZ', 'ru')).toBe('kk')
  expect(languageOf(undefined, 'en')).toBe('en')
  expect(languageOf('', 'en')).toBe('en')
  expect(languageOf('de', 'kk')).toBe('kk')
  expect(languageOf('ru_RU', 'kk')).toBe('ru')
  for (const forged of ['<script>', 'ru/../kk', 'r', 'русский', '0', `ru${'-x'.repeat(10)}!`]) {
    expect(() => languageOf(forged, 'ru')).toThrow('invalid-input')
  }
})
