import { expect, test } from 'vitest'
import { wordsChanged } from './words-changed'

test('words that were taken out and put in are told apart from those that stayed', () => {
  expect(wordsChanged('Трамвай придёт завтра утром', 'Трамвай придёт сегодня утром')).toEqual([
    { text: 'Трамвай придёт ', is: 'same' },
    { text: 'завтра', is: 'gone' },
    { text: 'сегодня', is: 'new' },
    { text: ' утром', is: 'same' },
  ])
})

test('what is quite another text is shown whole, before and after', () => {
  const [before, after] = ['а '.repeat(3_000), 'б '.repeat(3_000)]
  expect(wordsChanged(before, after).map(({ is }) => is)).toEqual(['gone', 'new'])
  expect(wordsChanged('', 'Новый')).toEqual([{ text: 'Новый', is: 'new' }])
})
