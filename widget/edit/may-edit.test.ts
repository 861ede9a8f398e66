import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import type { View } from '../view'
import { mayEdit } from './may-edit'

const comment = { createdAt: '2026-11-22T10:00:00Z' } as Comment
const site = (editMinutes: number) => ({ editMinutes }) as View['site']
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`)

test('a comment may be changed for as many minutes as the site gives', () => {
  expect(mayEdit(comment, site(5), at('10:04:59'))).toBe(true)
  expect(mayEdit(comment, site(5), at('10:05:00'))).toBe(false)
  expect(mayEdit(comment, site(0), at('10:00:00'))).toBe(false)
})
