import { expect, test } from 'vitest'
import { says } from '../thread/testing'
import { touches } from './touches'

const me = { id: 'me', name: 'Данияр' }
const mine = says('1', null, { author: { id: 'me', name: 'Данияр', staff: false } })
const nothing = {
  reset: false as const,
  last: 1,
  count: 1,
  comments: [],
  arrived: [],
  gone: [],
  roots: [],
  terms: null,
}

test('an answer, one’s name and the end of one’s comment are news', () => {
  const shown = [mine, says('2')]
  const reply = says('3', '1')
  const naming = says('4', null, { html: '<p>Что скажет @Данияр?</p>' })
  expect(touches({ ...nothing, comments: [reply], arrived: ['3'] }, me, shown)).toBe(true)
  expect(touches({ ...nothing, comments: [naming], arrived: ['4'] }, me, shown)).toBe(true)
  expect(touches({ ...nothing, gone: ['1'] }, me, shown)).toBe(true)
  expect(touches({ ...nothing, comments: [mine] }, me, [{ ...mine, status: 'pending' }])).toBe(true)
})

test('votes, others’ talk and what was known before are not', () => {
  const shown = [mine, says('2')]
  expect(touches({ ...nothing, comments: [{ ...mine, upvotes: 9 }] }, me, shown)).toBe(false)
  expect(touches({ ...nothing, comments: [says('3', '2')], arrived: ['3'] }, me, shown)).toBe(false)
  expect(touches({ ...nothing, comments: [says('3', '1')] }, me, shown)).toBe(false)
  expect(touches({ ...nothing, gone: ['2'] }, me, shown)).toBe(false)
})
