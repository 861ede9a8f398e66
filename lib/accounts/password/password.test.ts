import { hash } from '@node-rs/argon2'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { passwords } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { plantApp, showSecond } from '../second/testing'
import { enterCode } from '../sign-in/enter-code'
import { requestCode } from '../sign-in/request-code'
import { actorWith, codeFor, mailsTo, newMember, newSite, newUser, signIn } from '../testing'
import { changePassword, removePassword } from './change-password'
import { hashPassword, isOutdated, isPassword } from './hash'
import { refusePassword } from './refuse-password'
import { age, enter, newOwner, pass, password } from './testing'

test('a password signs in, another one does not', async () => {
  const { id, email } = await newOwner()
  expect(await actorWith(await enter(email))).toMatchObject({ userId: id })
  await expect(enter(email, 'қызыл өрік 8')).rejects.toMatchObject({ code: 'password-wrong' })
  await expect(enter('nobody@people.test')).rejects.toMatchObject({ code: 'password-wrong' })
})

test('it is the same however a keyboard composes its letters', async () => {
  const { email, here } = await newOwner()
  await changePassword(here.actor, { password: 'й-ё-й-ё-ночь' })
  await expect(enter(email, 'й-ё-й-ё-ночь'.normalize('NFD'))).resolves.toMatch(/^[\w-]{43}$/)
})

test('an address that nobody has takes as long as a wrong password', async () => {
  const { email } = await newOwner()
  const took = async (address: string) => {
    const since = performance.now()
    await expect(enter(address, 'не то слово')).rejects.toMatchObject({ code: 'password-wrong' })
    return performance.now() - since
  }
  const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? 0
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 9; round++) {
    known.push(await took(email))
    unknown.push(await took(`nobody-${round}@people.test`))
  }
  // a look-up without a hash takes a tenth of it
  expect(median(unknown)).toBeGreaterThan(median(known) / 2)
})

test('ten wrong ones are free, then each waits twice as long as the one before', async () => {
  const { email } = await newOwner()
  for (let tries = 0; tries < 10; tries++)
    await expect(enter(email, 'не то слово')).rejects.toMatchObject({ code: 'password-wrong' })
  await expect(enter(email)).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 1 })
  await pass(email)
  await expect(enter(email, 'не то слово')).rejects.toMatchObject({ code: 'password-wrong' })
  await expect(enter(email)).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 2 })
  await pass(email)
  await enter(email)
  await expect(enter(email, 'не то слово')).rejects.toMatchObject({ code: 'password-wrong' })
})

test('tries side by side do not exceed the limit', async () => {
  const { email } = await newOwner()
  const codes = await Promise.all(
    Array.from({ length: 30 }, () => enter(email, 'не то слово').catch(({ code }) => code)),
  )
  expect(codes.filter((code) => code === 'password-wrong')).toHaveLength(10)
  expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(20)
})

test('after a hundred in a row only a mailed code helps', async () => {
  const { email } = await newOwner()
  await db.execute(
    sql`insert into password_tries (key, tries) values (${hashToken(`password ${email}`)}, 99)`,
  )
  await expect(enter(email, 'не то слово')).rejects.toMatchObject({ code: 'password-wrong' })
  await pass(email)
  await expect(enter(email)).rejects.toMatchObject({ code: 'too-many-requests' })

  const request = await requestCode({ email, language: 'ru' })
  await enterCode({ request, code: await codeFor(email) })
  await expect(enter(email)).resolves.toMatch(/^[\w-]{43}$/)
})

test('what everybody uses, or what stands in the address, is refused', async () => {
  const user = await newUser({ name: 'Дархан', email: 'darkhan.omarov@people.test' })
  const { actor } = await signIn(user.id)
  for (const weak of ['password1', 'PASSWORD1', '12345678', 'qwertyuiop', 'йцйцйцйц', 'omarov123', 'Дархан1'])
    await expect(changePassword(actor, { password: weak })).rejects.toMatchObject({ code: 'password-common' })
})

test.each([
  ['aigul.seit@mail.kz', 'Айгуль Сейтова', 'aigul.seit'],
  ['aigul.seit@mail.kz', 'Айгуль Сейтова', 'Aigul_Seit-1'],
  ['aigul.seit@mail.kz', 'Айгуль Сейтова', 'айгульсейтова'],
  ['aigul.seit@mail.kz', 'Айгуль Сейтова', 'Сейтова.Айгуль'],
  ['aigul.seit@mail.kz', null, 'aigul.seit@mail.kz'],
  ['k.alieva@mail.kz', 'Ким', 'k.alieva'],
  ['a@mail.kz', null, 'pikirpikir'],
  ['a@mail.kz', null, 'Pikir-Pikir-2026'],
])('of %s (%s) the password %s is refused', async (email, name, weak) => {
  await expect(async () => refusePassword(weak, [email, name ?? '', 'pikir'])).rejects.toMatchObject({
    code: 'password-common',
  })
})

test('what somebody is called on a site is none', async () => {
  const { actor } = await newMember(await newSite(), 'reader', 'Серый Волк')
  const weak = { password: 'серый-волк-7' }
  await expect(changePassword(actor, weak)).rejects.toMatchObject({ code: 'password-common' })
  await expect(changePassword(actor, { password: 'серый волк и козлята' })).resolves.toBeUndefined()
})

test('the name of the place where somebody comments is no password there', async () => {
  const { actor } = await newMember(await newSite('Вечерний Алматы'), 'reader')
  for (const weak of ['Вечерний1', 'вечерний алматы', 'Алматы77', 'pikir777', 'Пікір-77', 'comments1'])
    await expect(changePassword(actor, { password: weak })).rejects.toMatchObject({ code: 'password-common' })
  await expect(changePassword(actor, { password: 'вечерний чай с мёдом' })).resolves.toBeUndefined()
})

test('a browser left open changes no password without the old one', async () => {
  const { email, here } = await newOwner()
  await age(here.token)
  const next = { password: 'көк алма 12' }
  await expect(changePassword(here.actor, next)).rejects.toMatchObject({ code: 'sign-in-again' })
  await expect(removePassword(here.actor, {})).rejects.toMatchObject({ code: 'sign-in-again' })
  const wrong = { ...next, current: 'не то слово' }
  await expect(changePassword(here.actor, wrong)).rejects.toMatchObject({ code: 'password-wrong' })
  await changePassword(here.actor, { ...next, current: password })
  await expect(enter(email)).rejects.toMatchObject({ code: 'password-wrong' })
  await expect(enter(email, next.password)).resolves.toMatch(/^[\w-]{43}$/)
})

test('who has an app with codes shows one before a password is set, changed or removed', async () => {
  const { id, here } = await newOwner()
  await plantApp(id)
  const asked = { code: 'step-up' }
  const stolen = await signIn(id)
  await expect(changePassword(stolen.actor, { password: 'көк алма 12' })).rejects.toMatchObject(asked)
  await expect(removePassword(stolen.actor, {})).rejects.toMatchObject(asked)
  await age(here.token)
  await expect(removePassword(here.actor, { current: password })).rejects.toMatchObject(asked)
  await changePassword(await showSecond(here.token), { password: 'көк алма 12' })
})

test('whose sign-in is half a day old signs in anew: a second factor alone would prove too little', async () => {
  const { id, here } = await newOwner()
  await plantApp(id)
  await db.execute(
    sql`update sessions set created_at = created_at - interval '13 hours' where user_id = ${id}`,
  )
  const change = changePassword(here.actor, { password: 'көк алма 12', current: password })
  await expect(change).rejects.toMatchObject({ code: 'sign-in-again' })
})

test('so does who works for a newsroom, and no stolen mailbox throws them out', async () => {
  const site = await newSite()
  const moderator = await newMember(site, 'moderator')
  await plantApp(moderator.id)
  const thief = await signIn(moderator.id, site)
  const change = changePassword(thief.actor, { password })
  await expect(change).rejects.toMatchObject({ code: 'step-up' })
  expect(await actorWith(moderator.token)).toMatchObject({ userId: moderator.id })
})

test('an old sign-in sets no first password', async () => {
  const { token, actor } = await signIn((await newUser()).id)
  await age(token)
  await expect(changePassword(actor, { password })).rejects.toMatchObject({ code: 'sign-in-again' })
})

test('whoever changes it stays, all others are signed out, and the owner is told', async () => {
  const { id, email, here } = await newOwner()
  const other = await signIn(id)
  await changePassword(here.actor, { password: 'көк алма 12' })
  expect(await actorWith(other.token)).toEqual({ kind: 'visitor' })
  expect(await actorWith(here.token)).toMatchObject({ userId: id })
  expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
    'У вашей учётной записи новый пароль',
    'У вашей учётной записи новый пароль',
  ])
})

test('without a password codes remain', async () => {
  const { email, here } = await newOwner()
  await removePassword(here.actor, {})
  await expect(enter(email)).rejects.toMatchObject({ code: 'password-wrong' })
})

test('a hash of weaker days is made anew when its password is entered', async () => {
  const { id, email } = await newOwner()
  const weak = await hash(password.normalize('NFC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await db.execute(sql`update passwords set hash = ${weak} where user_id = ${id}`)
  await enter(email)
  const rows = await db.select().from(passwords).where(sql`user_id = ${id}`)
  expect(rows.map((row) => isOutdated(row.hash))).toEqual([false])
  await expect(enter(email)).resolves.toMatch(/^[\w-]{43}$/)
})

test('a flood is asked to come back, and what waited is answered', async () => {
  const kept = await hashPassword(password)
  const answers = await Promise.allSettled(Array.from({ length: 80 }, () => isPassword(kept, password)))
  const refused = answers.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(80 - 52)
  expect(refused[0]).toMatchObject({ reason: { code: 'unavailable', retryAfter: 5 } })
  expect(answers.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(52)
})
