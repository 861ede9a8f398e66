import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skeleton } from './skeleton'

test.each([
  ['Вера', 'Bepa'],
  ['Вера', 'вера'],
  ['Нурлан', 'Hypлан'],
  ['Қайрат', 'Қaйpaт'],
  ['Ivan', 'lvan'],
  ['Mирас', 'Мираc'],
  ['Марина', 'Mаpинa'],
  ['modern', 'rnodern'],
  ['Moderator', 'moderator'],
  ['Мoderator', 'rnoderator'],
  ['БОЛАТ', 'Болат'],
  ['Юлия', 'юлия'],
  ['ПОДЪЁМ', 'Подъём'],
  ['Сауле', 'С\u200bауле'],
  ['Сауле', '𝐂ауле'],
  ['Оля', '0ля'],
  ['Анна  Ким', 'Анна Ким'],
])('%s and %s look the same', (one, other) => {
  expect(skeleton(one)).toBe(skeleton(other))
})

test.each([
  ['Анна', 'Анка'],
  ['Yana', 'Tana'],
  ['Айгуль', 'Айтуль'],
  ['Әсел', 'Асел'],
  ['Өмір', 'Омир'],
  ['Қали', 'Кали'],
  ['Рита', 'Риза'],
  ['Иван 1', 'Иван 2'],
  ['Ұлан', 'Улан'],
  ['Бера', 'Вера'],
  ['Мая', 'Тая'],
  ['Юля', 'Оля'],
])('%s and %s can be told apart', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other))
})

test('no letter that is written here looks otherwise as a capital', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzабвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяәєї'
  expect([...letters].filter((letter) => skeleton(letter) !== skeleton(letter.toUpperCase()))).toEqual([])
})

// a collection of look-alikes that is not part of the project
const collection = join(import.meta.dirname, '../../../shared/corpora/confusables-latin-cyrillic-kazakh.json')
const isThere = existsSync(collection)

test.skipIf(!isThere)(
  `every pair of the collection looks the same${isThere ? '' : ' (skipped: the collection is not beside the project)'}`,
  () => {
    const pairs: Record<string, string[]> = JSON.parse(readFileSync(collection, 'utf8'))
    const missed = Object.entries(pairs).flatMap(([letter, others]) =>
      others.filter((other) => skeleton(other) !== skeleton(letter)).map((other) => `${letter} ${other}`),
    )
    expect(missed).toEqual([])
    expect(Object.values(pairs).flat().length).toBeGreaterThan(1000)
  },
)
