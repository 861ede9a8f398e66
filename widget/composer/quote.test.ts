import { expect, test } from 'vitest'
import { withQuote } from './quote'

test('words of others become a quotation with room to answer below', () => {
  expect(withQuote('', '  Трамвай нужен ')).toBe('> Трамвай нужен\n\n')
  expect(withQuote('', 'раз\n\nдва')).toBe('> раз\n>\n> два\n\n')
})

test('what was written already stays above it', () => {
  expect(withQuote('Согласен.\n', 'но дорого')).toBe('Согласен.\n\n> но дорого\n\n')
})
