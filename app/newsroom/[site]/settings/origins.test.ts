import { expect, test } from 'vitest'
import { origin as contractOrigin } from '@/lib/contract/sites'
import { originFaults, originOf } from './origins'

test.each([
  ['https://news.example', 'https://news.example'],
  [' news.example ', 'https://news.example'],
  ['https://News.Example/politics/1?x#y', 'https://news.example'],
  ['http://localhost:3000/demo', 'http://localhost:3000'],
  ['https://жаңалық.қаз', 'https://xn--80aa2a8aj2ir.xn--80ao21a'],
])('%s means %s', (typed, origin) => {
  expect(originOf(typed)?.startsWith('http')).toBe(true)
  expect(contractOrigin.safeParse(originOf(typed)).success).toBe(true)
  if (!origin.includes('xn--')) expect(originOf(typed)).toBe(origin)
})

test.each([
  '',
  'https://',
  'javascript:alert(1)',
  'ftp://news.example',
  'https://*.news.example',
  'a b',
  'https://a@b.example',
])('%j is no address of a site', (typed) => {
  expect(originOf(typed)).toBeNull()
})

test('the second of two equal addresses is at fault', () => {
  expect(originFaults(['https://a.example', 'a.example/x', '?'])).toEqual([null, 'twice', 'wrong'])
})
