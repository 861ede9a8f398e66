import { expect, test } from 'vitest'
import { csvHead, csvLine } from './csv'

test('a line has its cells in quotes, and quotes in them are doubled', () => {
  expect(csvLine(['один', 'a "b", c', 'd\ne', ''])).toBe('"один","a ""b"", c","d\ne",""\r\n')
  expect(csvHead(['one', 'two'])).toBe('\uFEFFone,two\r\n')
})

test.each(['=1+1', '+7 701', '-2', '@all', '＝1', ' =2', '\t=3', '\n4'])('%j is no formula', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})
