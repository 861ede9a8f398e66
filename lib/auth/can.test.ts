import { expect, test } from 'vitest'
import type { Role } from '@/lib/contract/sites'
import { type Reader, visitor } from './actor'
import { type Action, authorize, can } from './can'

const reader = (role: Role | null, from: Reader['from'] = 'page'): Reader => ({
  kind: 'reader',
  userId: 'somebody',
  name: 'Кто-то',
  session: 'session',
  began: { way: null, issuer: null, vouchedBy: null },
  until: new Date(0),
  isShort: false,
  isPartial: false,
  isWayTaken: true,
  from,
  second: 'fresh',
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

test('an author edits what they wrote and leaves the votes on it to others', () => {
  const own = { siteId: 'here', authorId: 'somebody' }
  const foreign = { siteId: 'here', authorId: 'another' }
  for (const role of ['reader', 'moderator', 'admin'] as const) {
    for (const actor of [reader(role), reader(role, 'embed')]) {
      expect([can(actor, 'comment.edit', own), can(actor, 'comment.vote', own)]).toEqual([true, false])
      expect([can(actor, 'comment.edit', foreign), can(actor, 'comment.vote', foreign)]).toEqual([
        false,
        true,
      ])
    }
  }
})

test('whoever is nobody on the site neither edits nor votes there, and is told that joining helps', () => {
  for (const authorId of ['somebody', 'another']) {
    const comment = { siteId: 'here', authorId }
    for (const actor of [visitor, reader(null)]) {
      expect([can(actor, 'comment.edit', comment), can(actor, 'comment.vote', comment)]).toEqual([
        false,
        false,
      ])
    }
  }
  const refusal = (actor: Reader | typeof visitor, authorId: string) => () =>
    authorize(actor, 'comment.vote', { siteId: 'here', authorId })
  expect(refusal(visitor, 'another')).toThrow('not-signed-in')
  expect(refusal(reader(null), 'another')).toThrow('not-a-member')
  expect(refusal(reader('reader'), 'somebody')).toThrow('forbidden')
})

test('whoever is banned or suspended only reads, takes back what they wrote and objects', () => {
  const own = { siteId: 'here', authorId: 'somebody' }
  for (const kind of ['ban', 'suspend', 'warn'] as const) {
    const laid = { id: 'sanction', kind, reason: 'abuse', letter: null, until: null }
    const sanction = { ...laid, sentences: null, houseRule: null, houseRulesUrl: null }
    const actor = { ...reader('moderator'), sanction }
    const may = kind === 'warn'
    expect(can(actor, 'comment.write', own)).toBe(false)
    expect([can(actor, 'comment.edit', own), can(actor, 'notification.read', own)]).toEqual([may, may])
    expect([can(actor, 'queue.read', own), can(actor, 'thread.follow', own)]).toEqual([may, may])
    expect([can(actor, 'comment.delete', own), can(actor, 'appeal.make', own)]).toEqual([true, true])
    const refused = { ban: 'banned', suspend: 'suspended', warn: 'warned' }[kind]
    expect(() => authorize(actor, 'comment.write', own)).toThrow(refused)
  }
})

test('a moderator sanctions readers, an administrator staff too, nobody themselves', () => {
  const on = (role: Role, userId = 'another') => ({ siteId: 'here', userId, role })
  const rights = (role: Role) =>
    (['reader', 'moderator', 'admin'] as const).map((whom) => can(reader(role), 'reader.sanction', on(whom)))
  expect(rights('reader')).toEqual([false, false, false])
  expect(rights('moderator')).toEqual([true, false, false])
  expect(rights('admin')).toEqual([true, true, true])
  expect(can(reader('admin'), 'reader.sanction', on('admin', 'somebody'))).toBe(false)
  expect(can(reader('admin', 'embed'), 'reader.sanction', on('reader'))).toBe(false)
})

test('without a second factor staff are readers, and are told that it is all that is missing', () => {
  for (const role of ['moderator', 'admin'] as const) {
    const actor: Reader = { ...reader(role), second: 'none' }
    expect(allowed(actor)).toEqual(['comment.write'])
    expect(() => authorize(actor, 'queue.read', { siteId: 'here' })).toThrow('second-factor')
    expect(() => authorize(actor, 'queue.read', { siteId: 'elsewhere' })).toThrow('forbidden')
  }
  const moderator: Reader = { ...reader('moderator'), second: 'none' }
  expect(() => authorize(moderator, 'site.configure', { siteId: 'here' })).toThrow('forbidden')
  // inside an embed none helps
  const inside: Reader = { ...reader('admin', 'embed'), second: 'fresh' }
  expect(() => authorize(inside, 'queue.read', { siteId: 'here' })).toThrow('forbidden')
})

test('what is grave asks for a second factor that was shown a moment ago', () => {
  const here = { siteId: 'here' }
  const whom = { ...here, userId: 'another', role: 'reader' as const }
  const refusals = (second: Reader['second']) => {
    const actor: Reader = { ...reader('admin'), second }
    return [
      refusalOf(() => authorize(actor, 'reader.bar', whom)),
      refusalOf(() => authorize(actor, 'domain.ban', here)),
      refusalOf(() => authorize(actor, 'audit.export', here)),
      refusalOf(() => authorize(actor, 'insights.export', here)),
      refusalOf(() => authorize(actor, 'access.change', here)),
      refusalOf(() => authorize(actor, 'staff.change', here)),
      refusalOf(() => authorize(actor, 'key.change', here)),
      refusalOf(() => authorize(actor, 'reader.sanction', whom)),
      refusalOf(() => authorize(actor, 'domain.unban', here)),
    ]
  }
  expect(refusals('none')).toEqual(Array(9).fill('second-factor'))
  expect(refusals('shown')).toEqual([...Array(7).fill('step-up'), null, null])
  expect(refusals('fresh')).toEqual(Array(9).fill(null))
})

function refusalOf(attempt: () => void) {
  try {
    attempt()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

test('whoever is banned is told so, also by a way that the site does not take', () => {
  const sanction = { id: 'one', kind: 'ban', until: null, letter: '', reason: null } as never
  const banned: Reader = { ...reader('reader'), isWayTaken: false, sanction }
  expect(() => authorize(banned, 'comment.write', { siteId: 'here' })).toThrow(
    expect.objectContaining({ code: 'banned' }),
  )
  expect(() => authorize({ ...banned, sanction: null }, 'comment.write', { siteId: 'here' })).toThrow(
    expect.objectContaining({ code: 'way-not-taken' }),
  )
})
