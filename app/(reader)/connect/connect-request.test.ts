import { expect, test } from 'vitest'
import { addressOf, challengeIn, returnIn } from './connect-request'

const origins = ['https://news.example', 'http://localhost:3000']
const challenge = 'a'.repeat(43)

test('a challenge is 43 characters of base64url', () => {
  expect(challengeIn({ challenge })).toBe(challenge)
  expect(challengeIn({})).toBeNull()
  expect(challengeIn({ challenge: `${challenge}=` })).toBeNull()
  expect(challengeIn({ challenge: [challenge, challenge] })).toBeNull()
})

test('the reader returns to a page of the site, without its fragment', () => {
  expect(returnIn({ return: 'https://news.example/a?b=1#c' }, origins)).toBe('https://news.example/a?b=1')
  expect(returnIn({ return: 'http://localhost:3000/demo/tram' }, origins)).toBe(
    'http://localhost:3000/demo/tram',
  )
})

test.each([
  'https://evil.example/',
  'https://news.example.evil.example/',
  'https://news.example@evil.example/',
  'https://user:secret@news.example/',
  'http://news.example/',
  'https://news.example:444/',
  '//news.example/',
  'javascript:alert(1)//https://news.example',
  'data:text/html,https://news.example',
  'blob:https://news.example/0',
  '',
])('%j is not a page of the site', (address) => {
  expect(returnIn({ return: address }, origins)).toBeNull()
})

test('a provider sends the reader back to the same request', () => {
  expect(addressOf({ site: 'altyn', challenge, lang: 'kk', other: 'x' })).toBe(
    `/connect?site=altyn&challenge=${challenge}&lang=kk`,
  )
})
