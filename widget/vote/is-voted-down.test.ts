import { expect, test } from 'vitest'
import type { View } from '../view'
import { isVotedDown } from './is-voted-down'

const site = (more: Partial<View['site']> = {}): View['site'] => ({
  slug: 'altyn',
  name: 'Алтын',
  timeZone: 'Asia/Almaty',
  voting: 'both',
  foldBelow: -5,
  editMinutes: 15,
  ...more,
})
const counted = (upvotes: number, downvotes: number, featured = false) => ({ upvotes, downvotes, featured })

test('a comment is folded below the line, not on it', () => {
  expect(isVotedDown(counted(2, 7), site())).toBe(false)
  expect(isVotedDown(counted(2, 8), site())).toBe(true)
})

test('where nobody votes down or no line is drawn nothing is folded', () => {
  expect(isVotedDown(counted(0, 100), site({ foldBelow: null }))).toBe(false)
  expect(isVotedDown(counted(0, 100), site({ voting: 'like' }))).toBe(false)
  expect(isVotedDown(counted(0, 100), site({ voting: 'none' }))).toBe(false)
})

test('what the newsroom chose is not folded', () => {
  expect(isVotedDown(counted(0, 100, true), site())).toBe(false)
})
