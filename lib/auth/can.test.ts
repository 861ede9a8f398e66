import { expect, test } from 'vitest'
import type { Role } from '@/lib/contract/sites'
import { type Reader, visitor } from './actor'
import { type Action, can } from './can'

const reader = (role: Role | null, from: Reader['from'] = 'page'): Reader => ({
  kind: 'reader',
  userId: 'somebody',
  name: 'Кто-то',
  session: 'session',
  until: new Date(0),
  from,
  member: role && { siteId: 'here', role },
})

const actions: Action[] = ['comment.write', 'comment.decide', 'queue.read', 'site.configure']
const allowed = (actor: Reader | typeof visitor, siteId = 'here') =>
  actions.filter((action) => can(actor, action, { siteId }))

test('each role may do what the one before it may, and more', () => {
  expect(allowed(visitor)).toEqual([])
  expect(allowed(reader(null))).toEqual([])
  expect(allowed(reader('reader'))).toEqual(['comment.write'])
  expect(allowed(reader('moderator'))).toEqual(['comment.write', 'comment.decide', 'queue.read'])
  expect(allowed(reader('admin'))).toEqual(actions)
})

test('a role on one site is none on another', () => {
  for (const role of ['reader', 'moderator', 'admin'] as const)
    expect(allowed(reader(role), 'elsewhere')).toEqual([])
})

test('inside an embed everybody is a reader', () => {
  for (const role of ['moderator', 'admin'] as const)
    expect(allowed(reader(role, 'embed'))).toEqual(['comment.write'])
  expect(can(reader('admin', 'embed'), 'account.use', {})).toBe(false)
})
