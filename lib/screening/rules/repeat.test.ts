import { expect, test } from 'vitest'
import { repeat } from './repeat'
import { look } from './testing'

const long =
  'Зарабатывать можно не выходя из дома, каждый день и без вложений: пишите мне, и я расскажу, как это делаю я сама и сотни моих подруг'
const told = (text: string, other: string, isOwn: boolean) =>
  look(repeat, { text, similar: [{ text: other, isOwn }] }).map(({ reason }) => reason)

test('the same from the same author and from somebody else is told apart', () => {
  expect(told(long, long, true)).toEqual(['own-repeat'])
  expect(told(long, long, false)).toEqual(['others-repeat'])
  const both = [
    { text: long, isOwn: true },
    { text: long, isOwn: false },
  ]
  expect(look(repeat, { text: long, similar: both }).map(({ reason }) => reason)).toEqual([
    'own-repeat',
    'others-repeat',
  ])
})

test('disguises and a changed word change nothing', () => {
  expect(told(long.toUpperCase(), long, false)).toEqual(['others-repeat'])
  expect(told(long.replaceAll('а', 'a').replaceAll('о', 'o'), long, false)).toEqual(['others-repeat'])
  expect(told(long.replace('каждый', 'всякий'), long, false)).toEqual(['others-repeat'])
})

test('a text that shares only half is another one, unless the site says otherwise', () => {
  const half = `${long.slice(0, 70)} но я в это не верю и другим не советую`
  expect(told(half, long, false)).toEqual([])
  const similar = [{ text: long.replace('без вложений', 'за деньги').replace('сама', 'сам'), isOwn: false }]
  expect(look(repeat, { text: long, similar }, { likeness: 0.5 })).toHaveLength(1)
  expect(look(repeat, { text: long, similar }, { likeness: 0.95 })).toEqual([])
})

test('what is short many people write by themselves; one person twice is a repeat', () => {
  expect(told('Полностью согласен!', 'полностью согласен', false)).toEqual([])
  expect(told('Полностью согласен!', 'полностью согласен', true)).toEqual(['own-repeat'])
  expect(told('Полностью согласен', 'Полностью не согласен', true)).toEqual([])
})

test('short texts of one’s own that are only alike are no repeat', () => {
  const similar = [{ text: 'Полностью согласен с ними', isOwn: true }]
  expect(look(repeat, { text: 'Полностью согласен с вами', similar }, { likeness: 0.5 })).toEqual([])
})

test('a thumb is never a repeat', () => {
  expect(told('👍', '👍', true)).toEqual([])
  expect(told('+1', '+1', true)).toEqual([])
})
