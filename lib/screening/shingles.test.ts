import { expect, test } from 'vitest'
import { likeness, shinglesOf } from './shingles'

const between = (one: string, other: string) =>
  likeness(shinglesOf(one.split(' ')), shinglesOf(other.split(' ')))

test('likeness is the share of pairs of words that both have', () => {
  expect(between('а б в г', 'а б в г')).toBe(1)
  expect(between('а б в г', 'а б в д')).toBe(0.5)
  expect(between('а б', 'в г')).toBe(0)
  expect(between('а', 'а')).toBe(1)
  expect(likeness(new Set(), new Set())).toBe(0)
})

test('the order of words counts', () => {
  expect(between('сильный бьёт слабого', 'слабого бьёт сильный')).toBe(0)
})
