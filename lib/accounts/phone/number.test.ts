import { expect, test } from 'vitest'
import { typedPhone } from '@/lib/contract/phone'
import { masked, readNumber } from './number'

const almaty = { language: 'ru', timeZone: 'Asia/Almaty' }
const moscow = { language: 'ru', timeZone: 'Europe/Moscow' }

test.each([
  ['+7 701 234-56-78', '+77012345678', 'KZ'],
  ['8 (701) 234 56 78', '+77012345678', 'KZ'],
  ['701 234 56 78', '+77012345678', 'KZ'],
  ['+7 916 123 45 67', '+79161234567', 'RU'],
  ['+996 555 123 456', '+996555123456', 'KG'],
  ['+1 213 373 4253', '+12133734253', 'US'],
])('%s is understood', (typed, e164, country) => {
  expect(readNumber(typedPhone.parse(typed), almaty)).toEqual({ e164, country })
})

test('a number without its country is one of the site’s', () => {
  expect(readNumber('8 916 123 45 67', moscow)).toMatchObject({ country: 'RU' })
  expect(readNumber('916 123 45 67', moscow)).toMatchObject({ e164: '+79161234567' })
  expect(readNumber('8 701 234 56 78', { language: 'kk', timeZone: 'Europe/Berlin' })).toMatchObject({
    country: 'KZ',
  })
})

test.each([
  ['nothing but a country', '+7'],
  ['the beginning of one', '+7 701'],
  ['one digit too many', '+7 701 234 56 789'],
  ['a premium rate', '+7 809 123 45 67'],
  ['a premium rate abroad', '+44 901 234 5678'],
  ['a toll-free line', '+1 800 555 1234'],
  ['a line to a desk', '+7 727 312 3456'],
  ['a satellite', '+882 16 00 0001'],
  ['a country that nobody knows', '+7 600 123 45 67'],
  ['an emergency', '112'],
])('no text is sent to %s', (_, typed) => {
  expect(() => readNumber(typedPhone.parse(typed), almaty)).toThrow('phone-wrong')
})

test.each([
  ['letters', '+7 701 CALL NOW'],
  ['an extension', '+7 701 234 56 78 ext. 5'],
  ['an address', 'tel:+77012345678'],
  ['digits of another script', '+٧٧٠١٢٣٤٥٦٧٨'],
  ['wide digits', '＋７７０１２３４５６７８'],
  ['a line end', '+77012345678\r\nX: 1'],
  ['two of them', '+77012345678+77012345679'],
  ['nothing', ''],
  ['a megabyte', `+7${'0'.repeat(1_000_000)}`],
])('%s is no number', (_, typed) => {
  expect(typedPhone.safeParse(typed).success).toBe(false)
})

test('of a number its owner sees both ends', () => {
  expect(masked('+77012345612')).toBe('+7 7•• ••• ••12')
  expect(masked('+996555123456')).toBe('+996 5•• ••• •56')
  expect(masked('+12133734253')).toBe('+1 2•• ••• ••53')
})
