import { expect, test } from 'vitest'
import { keyOf, plainWords } from './plain-words'

const same = (one: string, other: string) => expect(plainWords(one)).toEqual(plainWords(other))

test('what looks the same to a reader has the same words', () => {
  same('Заработок НА ДОМУ!', 'заработок, на... дому')
  same('Заработок на дому', 'Зapaбoтoк нa дoмy')
  same('Заработок на дому', 'За\u200bра\u00adбо\u2060ток на дому')
  same('Заработок на дому', 'Заааработоооок на домууу')
  same('Заработок на дому', 'З̶а̶р̶а̶б̶о̶т̶о̶к̶ на дому')
  same('Пиши 8701 сейчас', 'Пиши 8702 сейчас')
  same('Мой', 'Мои\u0306')
})

test('other words stay other words', () => {
  expect(plainWords('Қала тыныш')).not.toEqual(plainWords('Кала тыныш емес'))
  expect(plainWords('да')).not.toEqual(plainWords('нет'))
})

test('numbers, thumbs and pluses alone have no words, and short ones nothing to compare', () => {
  for (const text of ['+', '👍👍', '2024', '…', '']) {
    expect(plainWords(text)).toEqual([])
    expect(keyOf([], text)).toBe('')
  }
  expect(keyOf([], '🔥🔥🔥 🔥🔥🔥')).toBe('🔥🔥🔥🔥🔥🔥')
})
