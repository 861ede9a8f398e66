import { expect, test } from 'vitest'
import { threadKey } from './thread-key'

test('a fragment and tracking parameters do not make another thread', () => {
  const address =
    'https://news.example/story?id=7&utm_source=tg&fbclid=x&yclid=1&ysclid=2&_openstat=a;b&mc_cid=3#top'
  expect(threadKey(address)).toBe('https://news.example/story?id=7')
  expect(threadKey('https://news.example/story?UTM_Medium=x&gclid')).toBe('https://news.example/story')
})

test('a parameter that only begins like a tracking one stays, as do order and spelling', () => {
  const address = 'https://news.example/?ref_srcset=1&b=2%20x&a=1&igshid2=3'
  expect(threadKey(address)).toBe(address)
})

test('however its letters are spelt, an address names one thread', () => {
  const plain = threadKey('https://news.example/жаңалық?бет=қала')
  expect(plain).toBe('https://news.example/жаңалық?бет=қала')
  expect(threadKey(new URL(plain).href)).toBe(plain)
  expect(threadKey(new URL(plain).href.replace(/%../g, (byte) => byte.toLowerCase()))).toBe(plain)
  expect(threadKey('https://news.example/и\u0306')).toBe(threadKey('https://news.example/й'))
})

test('it is the same when applied twice', () => {
  for (const address of [
    'https://a.example/%2541%41',
    'https://a.example/%FF?x=%D0',
    ' 2026-17 ',
    'https://A.example',
  ]) {
    expect(threadKey(threadKey(address))).toBe(threadKey(address))
  }
})

test("a publisher's own id stays as it is", () => {
  expect(threadKey('article-2026/17#a?utm_source=x')).toBe('article-2026/17#a?utm_source=x')
  expect(threadKey('urn:issn:1234')).toBe('urn:issn:1234')
})
