import { expect, test } from 'vitest'
import { parseFromPopup, parseNews, parseOfAccount, parseToFrame, parseToPage } from './messages'

const secret = 'A'.repeat(43)
const toPage = [
  { type: 'resize', pixels: 812.5, title: 'Comments' },
  { type: 'scroll', pixels: 0 },
  { type: 'shift', pixels: -40.5 },
  { type: 'sign-in', challenge: secret },
]
const toFrame = [
  { type: 'hello' },
  { type: 'hello', code: secret },
  { type: 'hello', look: ['#fff', '', '', '', 'dark'] },
]
const news = [
  { type: 'ready' },
  { type: 'count', count: 7 },
  { type: 'comment', id: 'x', isPublished: true },
  { type: 'signin', isSignedIn: false },
  { type: 'signin-wanted' },
]
const ofAccount = [
  { type: 'account', token: 'a.b.c', signsIn: true, isNew: false },
  { type: 'account', token: null, signsIn: false, isNew: true },
  { type: 'account', signsIn: true, isNew: false },
]
const fromPopup = [{ type: 'pikir-code', site: 'demo', code: secret }]

test('each message is read back as it was by the one it is for, and by no other', () => {
  for (const message of [...toPage, ...toFrame, ...fromPopup, ...news, ...ofAccount]) {
    expect(parseToPage(message)).toEqual(toPage.includes(message as never) ? message : null)
    expect(parseToFrame(message)).toEqual(toFrame.includes(message as never) ? message : null)
    expect(parseOfAccount(message)).toEqual(ofAccount.includes(message as never) ? message : null)
    expect(parseNews(message)).toEqual(news.includes(message as never) ? message : null)
    expect(parseFromPopup(message)).toEqual(fromPopup.includes(message as never) ? message : null)
  }
})

test('anything else is not a message', () => {
  const strangers = [
    null,
    undefined,
    'ready',
    7,
    [],
    {},
    { type: 'constructor' },
    { type: ['ready'] },
    { type: 'resize' },
    { type: 'resize', pixels: '100' },
    { type: 'resize', pixels: Number.NaN },
    { type: 'scroll', pixels: Number.POSITIVE_INFINITY },
    { type: 'shift', pixels: null },
    { type: 'hello', code: 'short' },
    { type: 'hello', code: [secret] },
    { type: 'hello', look: 'dark' },
    { type: 'hello', look: [7] },
    { type: 'hello', look: Array.from({ length: 6 }, () => '') },
    { type: 'count', count: '7' },
    { type: 'signin', isSignedIn: 1 },
    { type: 'comment', id: [secret] },
    { type: 'sign-in', challenge: `${secret}&return=https://evil.example` },
    { type: 'account', token: 'a.b.c', signsIn: true },
    { type: 'account', token: 'a.b', signsIn: true, isNew: false },
    { type: 'account', token: `${'a'.repeat(4093)}.b.c`, signsIn: true, isNew: false },
    { type: 'account', token: ['a.b.c'], signsIn: true, isNew: false },
    { type: 'account', token: 7, signsIn: true, isNew: false },
    { type: 'account', token: null, signsIn: 1, isNew: false },
    { type: 'pikir-code', code: secret },
    { type: 'pikir-code', site: 'demo', code: `${secret}"` },
  ]
  for (const stranger of strangers) {
    for (const parse of [parseToPage, parseToFrame, parseFromPopup, parseNews, parseOfAccount]) {
      expect(parse(stranger), JSON.stringify(stranger)).toBeNull()
    }
  }
})
