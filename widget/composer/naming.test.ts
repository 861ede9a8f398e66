import { expect, test } from 'vitest'
import { nameBefore } from './naming'

const at = (text: string) => nameBefore(text, text.length)

test('a name begins after a sign, and may have spaces in it', () => {
  expect(at('Спросим @')).toEqual({ from: 8, starts: '' })
  expect(at('@Айгерім Сей')).toEqual({ from: 0, starts: 'Айгерім Сей' })
  expect(at('раз\nдва, @Дан')).toEqual({ from: 9, starts: 'Дан' })
})

test('an address, another line and long sentences are no names', () => {
  expect(at('пишите на a@mail')).toBeNull()
  expect(at('@Айгерім\n')).toBeNull()
  expect(at('@ ')).toBeNull()
  expect(at(`@${'а'.repeat(41)}`)).toBeNull()
  expect(at('без знака')).toBeNull()
})
