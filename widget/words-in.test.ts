import { expect, test } from 'vitest'
import en from '@/locales/en/widget.json'
import kk from '@/locales/kk/widget.json'
import ru from '@/locales/ru/widget.json'
import { wordsOf } from './document'

const all = { ru, kk, en } satisfies Record<string, Record<string, string>>

test('the heading counts as the language does', () => {
  const heading = (language: 'ru' | 'kk' | 'en', count: number) => wordsOf(language)('comments', { count })
  expect([1, 2, 5, 11, 21, 112].map((count) => heading('ru', count))).toEqual([
    '1 комментарий',
    '2 комментария',
    '5 комментариев',
    '11 комментариев',
    '21 комментарий',
    '112 комментариев',
  ])
  expect([1, 7].map((count) => heading('kk', count))).toEqual(['1 пікір', '7 пікір'])
  expect([1, 7].map((count) => heading('en', count))).toEqual(['1 comment', '7 comments'])
})

test('every language has the plural forms that it needs, and twelve months', () => {
  for (const [language, messages] of Object.entries(all)) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = Object.keys(messages).filter((key) => key.endsWith('_other'))
    expect(counted.length).toBeGreaterThan(4)
    const wanted = counted.flatMap((key) => forms.map((form) => key.replace('other', form)))
    expect(wanted.filter((key) => !(key in messages))).toEqual([])
    expect(messages.months.split(' ')).toHaveLength(12)
  }
})
