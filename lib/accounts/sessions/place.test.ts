import { expect, test } from 'vitest'
import { placeOf } from './place'

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
const desk =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 YaBrowser/24.1 Safari/537.36'

test('a phone in Kazakhstan and a desk in Russia are told apart', () => {
  expect(placeOf({ agent: phone, address: '2.132.0.1' })).toEqual({
    ...{ browser: 'Chrome', system: 'Android', isHandheld: true, country: 'KZ' },
  })
  expect(placeOf({ agent: desk, address: '77.88.8.8' })).toEqual({
    ...{ browser: 'Yandex Browser', system: 'Windows', isHandheld: false, country: 'RU' },
  })
})

test('what says nothing, or nonsense, is a place without names', () => {
  const nowhere = { browser: null, system: null, isHandheld: false, country: null }
  for (const agent of [undefined, '', ' ', '\0', '<script>', 'x'.repeat(100_000)])
    for (const address of [
      undefined,
      '',
      'unknown',
      '10.0.0.1',
      '2001:db8:0:1::/64',
      '1.2.3',
      '9'.repeat(9999),
    ])
      expect(placeOf({ agent, address })).toEqual(nowhere)
})
