import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { members } from '@/db/schema/members'
import { sessions } from '@/db/schema/users'
import { endEmbedSession } from '@/lib/accounts/embed/end-embed-session'
import { newMember, newSite } from '@/lib/accounts/testing'
import { viewer } from '@/lib/auth/viewer'
import type { Site } from '@/lib/sites/find-site'
import { beginOwnSession } from './begin-own-session'
import { checkToken } from './check-token'
import { endOwnSession } from './end-own-session'
import { comeIn, newPublisher, nowInSeconds, sign } from './testing'

const who = async (site: Site, embed: string | null) =>
  viewer({ embed: embed ?? '', fromEmbed: true }, site.id)

async function idOf(site: Site, embed: string | null) {
  const actor = await who(site, embed)
  if (actor.kind !== 'reader') throw new Error('nobody is in')
  return actor.userId
}

async function shown(site: Site, embed: string | null) {
  const [member] = await db
    .select()
    .from(members)
    .where(eq(members.userId, await idOf(site, embed)))
  return member && [member.displayName, member.badge]
}

test('whom the publisher vouches for is a reader of the site, inside its pages alone', async () => {
  const { site, key } = await newPublisher()
  const embed = await comeIn(site, await sign(site, key, { badge: 'Подписчик' }))
  expect(await who(site, embed)).toMatchObject({
    name: 'Айгуль Сейтова',
    from: 'embed',
    member: { role: 'reader' },
  })
  expect(await shown(site, embed)).toEqual(['Айгуль Сейтова', 'Подписчик'])
  expect(await who(await newSite(), embed)).toEqual({ kind: 'visitor' })
  expect(await viewer({ session: embed ?? '', fromEmbed: false }, site.id)).toEqual({ kind: 'visitor' })
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, await idOf(site, embed)))
  expect(session).toMatchObject({ way: 'own', staffSince: null })
})

test('the same account is the same reader; another issuer’s, or another site’s, is another', async () => {
  const [one, other] = [await newPublisher(), await newPublisher()]
  const at = async ({ site, key }: typeof one, said: object) =>
    idOf(site, await comeIn(site, await sign(site, key, { sub: '7', ...said })))
  const first = await at(one, {})
  expect(await at(one, { name: 'Другое имя' })).toBe(first)
  expect(await at(one, { iss: 'https://forum.test' })).not.toBe(first)
  expect(await at(other, {})).not.toBe(first)
})

test('an e-mail address in a token links nobody', async () => {
  const { site, key, admin } = await newPublisher()
  const token = await sign(site, key, { email: admin.email, email_verified: true })
  expect(await idOf(site, await comeIn(site, token))).not.toBe(admin.id)
})

test('a token is taken once, also of ten at one instant', async () => {
  const { site, key } = await newPublisher()
  const token = await sign(site, key)
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => comeIn(site, token)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(comeIn(site, token)).rejects.toMatchObject({
    code: 'token-refused',
    extra: { errors: [{ path: 'jti' }] },
  })
  const [spent] = await raw`select count(*)::int as n from accounts where provider = ${`own.${site.id}`}`
  expect(spent?.n).toBe(1)
})

test('ten tokens of a new account at one instant make one reader', async () => {
  const { site, key } = await newPublisher()
  const tokens = await Promise.all(Array.from({ length: 10 }, () => sign(site, key, { sub: 'one' })))
  const ids = await Promise.all(tokens.map(async (token) => idOf(site, await comeIn(site, token))))
  expect(new Set(ids).size).toBe(1)
})

test('name and badge follow the newest token, whichever comes last', async () => {
  const { site, key } = await newPublisher()
  const now = nowInSeconds()
  const says = async (ago: number, said: object) =>
    comeIn(site, await sign(site, key, { sub: '7', iat: now - ago, ...said }))
  const embed = await says(60, { name: 'Анна Ким' })
  await says(30, { name: 'Анна Цой', badge: 'Подписчица' })
  expect(await shown(site, embed)).toEqual(['Анна Цой', 'Подписчица'])
  await says(45, { name: 'Анна Поздняя' })
  expect(await shown(site, embed)).toEqual(['Анна Цой', 'Подписчица'])
  await says(0, { name: 'Анна Цой' })
  expect(await shown(site, embed)).toEqual(['Анна Цой', null])
})

test('who is called as somebody else gets a number, and keeps it', async () => {
  const { site, key } = await newPublisher()
  const at = (sub: string, said: object = {}) =>
    sign(site, key, { sub, name: 'Вера Ким', iat: nowInSeconds() - 60, ...said })
  await comeIn(site, await at('1'))
  const second = await comeIn(site, await at('2', { name: 'Bepa Kим' }))
  expect(await shown(site, second)).toEqual(['Bepa Kим 2', null])
  const third = await comeIn(site, await at('3'))
  expect(await shown(site, third)).toEqual(['Вера Ким 3', null])
  await comeIn(site, await at('3', { iat: nowInSeconds() }))
  expect(await shown(site, third)).toEqual(['Вера Ким 3', null])
})

test('twenty of one name who come at once all get in', async () => {
  const { site, key } = await newPublisher()
  const tokens = await Promise.all(Array.from({ length: 20 }, () => sign(site, key, { name: 'Тимур' })))
  const names = await Promise.all(
    tokens.map(async (token) => (await shown(site, await comeIn(site, token)))?.[0]),
  )
  expect(new Set(names).size).toBe(20)
  for (const name of names) expect(name).toMatch(/^Тимур( \d+)?$/)
})

test.each([
  ['Анна ✅', 'Анна'],
  ['Анна🇰🇿Ким', 'Анна Ким'],
  ['<b>Анна</b> Ким', 'b Анна b Ким'],
  ['Анна\u202e Ким', 'Анна Ким'],
  ['  Анна\n\tКим ', 'Анна Ким'],
  ['Я'.repeat(60), 'Я'.repeat(40)],
])('of the name %j is shown what a name may have', async (name, seen) => {
  const { site, key } = await newPublisher()
  expect(await shown(site, await comeIn(site, await sign(site, key, { name })))).toEqual([seen, null])
})

test.each([
  undefined,
  null,
  '',
  'А',
  '✅',
  'Модератор',
  'Мод\u200bератор',
  'Алтын дала',
  'А\u0300\u0301\u0302\u0303нна',
])('the name %j keeps nobody out: they are called a reader', async (name) => {
  const { site, key } = await newPublisher('Алтын дала')
  const at = (said: object) => sign(site, key, { sub: '7', iat: nowInSeconds() - 60, ...said })
  const embed = await comeIn(site, await at({ name }))
  const [called] = (await shown(site, embed)) ?? []
  expect(called).toMatch(/^Читатель \d{4}$/)
  await comeIn(site, await at({ name, iat: nowInSeconds() }))
  expect(await shown(site, embed)).toEqual([called, null])
})

test('who has a name keeps it when the next one cannot be shown', async () => {
  const { site, key } = await newPublisher()
  const iat = nowInSeconds()
  const embed = await comeIn(site, await sign(site, key, { sub: '7', iat: iat - 60 }))
  await comeIn(site, await sign(site, key, { sub: '7', iat, name: 'Администратор' }))
  expect(await shown(site, embed)).toEqual(['Айгуль Сейтова', null])
})

test.each(['\u202eадом', '<i>x</i>', 'Ж\u200bЖ', '✅', 'длиннее двадцати четырёх знаков'])(
  'the badge %j is none',
  async (badge) => {
    const { site, key } = await newPublisher()
    expect((await shown(site, await comeIn(site, await sign(site, key, { badge }))))?.[1]).toBeNull()
  },
)

test('who is banned does not come in, and is told so', async () => {
  const { site, key, admin } = await newPublisher()
  const token = () => sign(site, key, { sub: '7' })
  const userId = await idOf(site, await comeIn(site, await token()))
  await raw`insert into sanctions (site_id, id, user_id, kind, reason, letter, given_by)
    values (${site.id}, ${v7()}, ${userId}, 'ban', 'abuse', 'Письмо', ${admin.id})`
  await expect(comeIn(site, await token())).rejects.toMatchObject({ code: 'banned' })
})

test('who is in already goes on in the same session; somebody else takes its place', async () => {
  const { site, key } = await newPublisher()
  const first = (await comeIn(site, await sign(site, key, { sub: '7' }))) ?? ''
  expect(await comeIn(site, await sign(site, key, { sub: '7' }), first)).toBeNull()
  const second = (await comeIn(site, await sign(site, key, { sub: '8', name: 'Ерлан' }), first)) ?? ''
  expect(await who(site, first)).toEqual({ kind: 'visitor' })
  expect(await who(site, second)).toMatchObject({ name: 'Ерлан' })
})

test('a session of one visit is gone in a day, and each further visit keeps it for thirty', async () => {
  const { site, key } = await newPublisher()
  const embed = (await comeIn(site, await sign(site, key, { sub: '7' }))) ?? ''
  const userId = await idOf(site, embed)
  const daysLeft = async () => {
    const [session] = await db.select().from(sessions).where(eq(sessions.userId, userId))
    return session && (session.expires.getTime() - Date.now()) / 86_400_000
  }
  expect(await daysLeft()).toBeCloseTo(1, 2)
  await raw`update sessions set seen_at = now() - interval '2 days', expires = now() + interval '5 days'
    where user_id = ${userId}`
  expect(await comeIn(site, await sign(site, key, { sub: '7' }), embed)).toBeNull()
  expect(await daysLeft()).toBeCloseTo(30, 2)
})

test('nobody waits in a transaction for the row of the key that all of them use', async () => {
  const { site, key } = await newPublisher()
  const token = await sign(site, key, { sub: 'one' })
  const isIn = async () => (await raw`select from accounts where provider = ${`own.${site.id}`}`).length
  const { coming } = await raw.begin(async (tx) => {
    await tx`select from site_keys where site_id = ${site.id} for update`
    const coming = comeIn(site, token)
    await expect.poll(isIn).toBe(1)
    return { coming }
  })
  expect(await coming).not.toBeNull()
})

test('signing out there ends the whole session', async () => {
  const { site, key } = await newPublisher()
  const embed = (await comeIn(site, await sign(site, key))) ?? ''
  const userId = await idOf(site, embed)
  await endEmbedSession(embed)
  expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([])
})

test('the publisher signs out whom it signed in, and nobody else', async () => {
  const { site, key } = await newPublisher()
  const embed = (await comeIn(site, await sign(site, key))) ?? ''
  expect(await endOwnSession(await who(site, embed), embed)).toBe(true)
  expect(await who(site, embed)).toEqual({ kind: 'visitor' })
  const reader = await newMember(site, 'reader')
  expect(await endOwnSession({ ...reader.actor, from: 'embed' } as typeof reader.actor, '')).toBe(false)
})

test('staff keep their name, whatever a token says', async () => {
  const { site, key } = await newPublisher()
  const iat = nowInSeconds()
  const embed = await comeIn(site, await sign(site, key, { sub: '7', iat: iat - 60 }))
  await db
    .update(members)
    .set({ role: 'moderator' })
    .where(eq(members.userId, await idOf(site, embed)))
  const vouched = await checkToken(site, await sign(site, key, { sub: '7', iat, name: 'Чужое Имя' }))
  const again = await beginOwnSession(site, vouched, {})
  expect(await shown(site, again)).toEqual(['Айгуль Сейтова', null])
  // and no rights of staff are there
  expect(await who(site, again)).toMatchObject({ from: 'embed' })
})
