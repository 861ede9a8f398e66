import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import { renewed } from './renewed'

const says = (id: string, html: string | null, status: Comment['status'] = 'published') =>
  ({ id, html, status, author: html && { id: 'a', name: 'Айгерім', staff: false } }) as Comment
const news = (comments: Comment[], gone: string[] = []) => ({
  reset: false as const,
  last: 2,
  count: 2,
  roots: [],
  terms: null,
  arrived: [],
  comments,
  gone,
})

test('what was chosen shows its new words; what is hidden loses them and keeps its place', () => {
  const picks = [says('one', 'Один'), says('two', 'Два'), says('three', 'Три'), says('four', 'Четыре')]
  const now = renewed(picks, news([says('one', 'Раз'), says('two', null, 'hidden')], ['three']))
  expect(now.map(({ id, html, author }) => [id, html, author?.name])).toEqual([
    ['one', 'Раз', 'Айгерім'],
    ['two', null, undefined],
    ['three', null, undefined],
    ['four', 'Четыре', 'Айгерім'],
  ])
})

test('nothing is added while somebody reads', () => {
  expect(renewed([], news([says('new', 'Новый')]))).toEqual([])
})
