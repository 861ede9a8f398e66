import { expect, test } from 'vitest'
import { length } from './length'
import { look } from './testing'

const told = (text: string, settings: { least?: number; most?: number }) =>
  look(length, { text }, settings).map(({ reason, detail }) => `${reason} ${detail}`)

test('too short counts letters and digits of any script', () => {
  expect(told('Иә!!! …… 👍👍👍', { least: 3 })).toEqual(['too-short 2'])
  expect(told('Иә, 5', { least: 3 })).toEqual([])
  expect(told('!!!', { least: 0 })).toEqual([])
})

test('too long counts characters as people do, spaces around not', () => {
  expect(told(`  ${'ы'.repeat(10)}\n`, { most: 10 })).toEqual([])
  expect(told('🔥'.repeat(10), { least: 0, most: 10 })).toEqual([])
  expect(told('ы'.repeat(11), { most: 10 })).toEqual(['too-long 11'])
})
