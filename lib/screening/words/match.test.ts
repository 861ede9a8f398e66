import { expect, test } from 'vitest'
import { compileWords } from './compile'
import type { WordEntry } from './entry'
import { matchWords } from './match'

const entry = (pattern: string, given: Partial<WordEntry> = {}): WordEntry => ({
  ...{ id: pattern, list: 'banned', kind: 'word', language: null, exceptions: [] },
  ...{ pattern },
  ...given,
})

const found = (entries: WordEntry[], text: string) =>
  matchWords(compileWords(entries), text).map(
    (hit) => `${hit.entry.pattern}: ${text.slice(hit.start, hit.end)}`,
  )

test('a part is found inside of words, cut up and disguised, but not in the words that it does not mean', () => {
  const part = entry('хуй', { kind: 'part', exceptions: ['страхуй', 'психовать'] })
  expect(found([part], 'Нехуй, похуист')).toEqual(['хуй: хуй'])
  expect(found([part], 'Страхуй и подстрахуй, и не психуй')).toEqual(['хуй: хуй'])
  expect(found([part], 'страх, уйти')).toEqual([])
  expect(found([part], 'по х.у.й и наxyй')).toEqual(['хуй: х.у.й', 'хуй: xyй'])
})

test('a trusted word takes away what it covers, and nothing beside it', () => {
  const entries = [entry('еба', { kind: 'part' }), entry('хлебать', { list: 'trusted' })]
  expect(found(entries, 'хлебал и заебал')).toEqual(['хлебать: хлебал', 'еба: еба'])
})

test('an exception is for its own entry, with its forms', () => {
  const entries = [entry('дебет', { exceptions: ['дебет счёта'] }), entry('счёт')]
  expect(found(entries, 'по дебету счёта, но дебет')).toEqual(['счёт: счёта', 'дебет: дебет'])
})

test('a phrase needs its words one after another, each in any form', () => {
  const entries = [entry('пошёл вон'), entry('тупой баран')]
  expect(found(entries, 'Пошел, вон! Тупые бараны; тупого барана.')).toEqual([
    'пошёл вон: Пошел, вон',
    'тупой баран: Тупые бараны',
    'тупой баран: тупого барана',
  ])
  expect(found(entries, 'вон пошёл баран, тупой он баран')).toEqual([])
})

test('regular expressions say where, whatever their letters’ case', () => {
  const entries = [entry('реклама\\s+казино', { kind: 'regex' }), entry('\\b\\d{4}\\b', { kind: 'regex' })]
  expect(found(entries, 'РЕКЛАМА  казино 1234 и 12345')).toEqual([
    'реклама\\s+казино: РЕКЛАМА  казино',
    '\\b\\d{4}\\b: 1234',
  ])
})

test('language says which forms are made', () => {
  expect(found([entry('мат', { language: 'ru' })], 'матом маттар')).toEqual(['мат: матом'])
  expect(found([entry('мат', { language: 'kk' })], 'матом маттар')).toEqual(['мат: маттар'])
  expect(found([entry('idiot')], 'idiots, IDIOT, idiotically, idio')).toEqual([
    'idiot: idiots',
    'idiot: IDIOT',
  ])
  expect(found([entry('fuck')], 'fucking fuсk f.u.c.k fuckthat')).toEqual([
    'fuck: fucking',
    'fuck: fuсk',
    'fuck: f.u.c.k',
  ])
})

test('places are those of the text as given, joiners and emoji before them', () => {
  const text = '👩\u200d👩\u200d👧 \u{1d41a} ду\u200bрa\u0301к!'
  expect(found([entry('дурак')], text)).toEqual(['дурак: ду\u200bрa\u0301к'])
})

test('English words are not taken for Russian ones', () => {
  const entries = ['хер', 'попа', 'кал', 'нет', 'хуй', 'мат'].map((word) => entry(word))
  expect(found(entries, 'her pope call net hue mat; hype, met, hot, pot')).toEqual([])
})

test('numbers are not words', () => {
  expect(found([entry('зоб'), entry('лох')], '306, 1 0 0, 10х, 3-0-6, 3.0.6')).toEqual([])
})

test('a word of one letter does not find every letter of spaced-out text', () => {
  const entries = [entry('д'), entry('я')]
  expect(found(entries, 'д у р а к я')).toEqual([])
  expect(found(entries, 'это я')).toEqual(['я: я'])
})

test('a hyphenation mark does not cut a word, nor does a full stop without its space make one', () => {
  expect(found([entry('манда'), entry('подвал')], 'ко\u00adманда ушла под.вал стоит')).toEqual([])
  expect(found([entry('подвал')], 'п.одвал под*вал')).toEqual(['подвал: п.одвал', 'подвал: под*вал'])
})

test('й written as и and its mark is й', () => {
  expect(found([entry('хуйло')], 'хуи\u0306ло и хуило')).toEqual(['хуйло: хуи\u0306ло'])
})

test('Kazakh suffixes follow the vowels of the word', () => {
  expect(found([entry('мал', { language: 'kk' })], 'малдың малы малин малине')).toEqual([
    'мал: малдың',
    'мал: малы',
  ])
})
