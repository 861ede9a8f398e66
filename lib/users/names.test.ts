import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { newSite, newUser } from '@/lib/accounts/testing'
import type { Role } from '@/lib/contract/sites'
import { joinSite } from './join-site'
import { isLegible, looksLikeStaff } from './name-rules'

test.each([
  'Айгуль Сейтова',
  'Ерлан',
  'Jean-Luc O’Neill',
  'Қ. Әбділдаұлы',
  '김민수',
  'Анна (Алматы)',
  'Ян 2',
  'Nguyễn Thị Hà',
  'محمد علي',
])('%s is a name', (name) => expect(isLegible(name)).toBe(true))

test.each([
  ['nothing to see', '\u3164\u3164'],
  ['braille blanks', '⠀⠀⠀'],
  ['zero width', 'Ан\u200bна'],
  ['soft hyphen', 'Ан\u00adна'],
  ['bidi override', 'Анна\u202eаннА'],
  ['bidi isolate', 'Анна\u2067'],
  ['NUL', 'Ан\0на'],
  ['line break', 'Анна\nКим'],
  ['markup', '<b>Анна</b>'],
  ['an address', 'https://casino.example'],
  ['a picture', 'Анна ✅'],
  ['dots alone', '.....'],
  ['one letter', 'А.'],
  ['heaped marks', 'А\u0300\u0301\u0302\u0303нна'],
  ['a mark to begin with', '\u0301Анна'],
  ['private use', 'Анна\ue000'],
  ['tags', 'Анна\u{e0041}'],
])('%s is refused', (_what, name) => expect(isLegible(name)).toBe(false))

test.each([
  ['Модератор'],
  ['МОДЕРАТОР Анна'],
  ['Mодepaтoр'],
  ['мoдератор2'],
  ['Админ'],
  ['A д м и н'],
  ['а.д.м.и.н'],
  ['admin'],
  ['Adrnin'],
  ['Administrator'],
  ['Аdmin'],
  ['Редакция'],
  ['Редактор сайта'],
  ['Әкімші'],
  ['Pikir'],
  ['Алтын дала'],
  ['Aлтын Дaлa'],
  ['АлтынДала'],
  ['Алтын дала, редакция'],
  ['от Алтын дала'],
  ['Moderator'],
  ['MODERATOR'],
  ['ADMIN'],
  ['Administrator'],
  ['1модератор'],
  ['007 admin'],
  ['Супермодератор'],
  ['SuperAdmin'],
  ['super-mod'],
  ['Главред'],
  ['Редколлегия'],
  ['Модер'],
  ['Mod'],
  ['mod2'],
  ['Staff'],
  ['Поддержка'],
  ['Служба поддержки'],
  ['Қолдау қызметі'],
  ['АлтынДала редакция'],
  ['АлтынДала news'],
  ['АлтынДалаNews'],
  ['АЛТЫН ДАЛА ЖАҢАЛЫҚТАРЫ'],
  ['Алтын-дала-новости'],
  ['Модерация'],
  ['Пресс-служба'],
  ['Адмін'],
  ['Адмiн'],
  ['Ádmin'],
  ['Modérateur'],
  ['Пiкip'],
  ['Ресми'],
])('%s could pass for the newsroom', (name) => expect(looksLikeStaff(name, 'Алтын дала')).toBe(true))

const ordinary = [
  ...['Алтынай', 'Дала', 'Адам', 'Ада Минина', 'Редко', 'Мода', 'Эдита', 'Модест', 'Модестов', 'Стафеев'],
  ...['Стаффорд', 'Modibo', 'Modesto', 'Модильяни', 'Модерсон', 'Мод Адамс', 'Админа', 'Амина', 'Адмира'],
  ...['Поддубный', 'Главатских', 'Суперфин', 'Қолдаубек', 'Редьков', 'Едил', 'Саппаров', 'Супрунов'],
  ...['Алтын', 'Дала Новак', 'Новостей', 'Kz 7', 'Eddie Torres', 'Stafford', 'Маша 2010', 'Ресмигуль'],
]

test.each(ordinary)('%s could not', (name) => expect(looksLikeStaff(name, 'Алтын дала')).toBe(false))

async function joins(site: Awaited<ReturnType<typeof newSite>>, name: string | null, role?: Role) {
  const { id: userId } = await newUser({ name })
  return db.transaction((tx) => joinSite(tx, site, { userId, ...(role && { role }) }))
}

test('nobody on a site looks like somebody else there', async () => {
  const site = await newSite()
  await joins(site, 'Вера Ким')
  await expect(joins(site, 'Bepa Kим')).rejects.toMatchObject({ code: 'name-taken' })
  await expect(joins(await newSite(), 'Bepa Kим')).resolves.toMatchObject({ displayName: 'Bepa Kим' })
})

test('of ten who want one name at once one gets it', async () => {
  const site = await newSite()
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => joins(site, 'Тимур')))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('who joins twice stays who they are', async () => {
  const site = await newSite()
  const { id: userId } = await newUser({ name: 'Мадина' })
  const join = (name?: string) => db.transaction((tx) => joinSite(tx, site, { userId, name }))
  const both = await Promise.all([join('Мадина А.'), join('Мадина А.')])
  expect(both.map(({ displayName }) => displayName)).toEqual(['Мадина А.', 'Мадина А.'])
  expect(await join('Другая')).toMatchObject({ displayName: 'Мадина А.' })
})

test('a name that is given instead of the own one follows the same rules', async () => {
  const site = await newSite()
  const { id: userId } = await newUser({ name: 'Жанна' })
  const join = db.transaction((tx) => joinSite(tx, site, { userId, name: 'Жан\u202eна' }))
  await expect(join).rejects.toMatchObject({ code: 'name-refused' })
})

test('a reader without a name, or with one of the newsroom, is refused; staff may say what they are', async () => {
  const site = await newSite('Вести')
  await expect(joins(site, null)).rejects.toMatchObject({ code: 'name-refused' })
  await expect(joins(site, 'Модератор Анна')).rejects.toMatchObject({ code: 'name-refused' })
  await expect(joins(site, 'Вести')).rejects.toMatchObject({ code: 'name-refused' })
  await expect(joins(site, 'Модератор Анна', 'moderator')).resolves.toMatchObject({ role: 'moderator' })
})
