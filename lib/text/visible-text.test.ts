import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'
import { coverRanges, paintRanges, visibleText } from './visible-text'

const mark = (piece: string) => `<mark>${piece}</mark>`
const rangeOf = (html: string, words: string) => {
  const start = visibleText(html).indexOf(words)
  return { start, end: start + words.length }
}

test('what is seen of a comment is its words, without tags and with what entities stand for', () => {
  expect(visibleText(renderMarkdown('ду**рак** <b> & "я"\n\n> да'))).toBe('дурак <b> & "я"\n\nда\n\n')
})

test('a fragment is marked where it stands, across tags and entities', () => {
  const html = renderMarkdown('ты ду**рак** & точка')
  expect(paintRanges(html, [rangeOf(html, 'дурак')], mark)).toBe(
    '<p>ты <mark>ду</mark><strong><mark>рак</mark></strong> &amp; точка</p>\n',
  )
  expect(paintRanges(html, [rangeOf(html, '& т')], mark)).toContain(
    '</strong> <mark>&amp;</mark><mark> т</mark>очка',
  )
})

test('ranges that overlap or touch are marked once', () => {
  const html = '<p>абвгд</p>'
  const ranges = [
    { start: 1, end: 3 },
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 0, end: 0 },
  ]
  expect(paintRanges(html, ranges, mark)).toBe('<p>а<mark>бвгд</mark></p>')
})

test('what is covered can be read neither as words nor as an address', () => {
  const html = renderMarkdown('пишите: https://t.me/8701 или 8 701 111 22 33 & всё')
  const covered = coverRanges(html, [rangeOf(html, '8701'), rangeOf(html, '8 701 111 22 33')])
  expect(covered).toBe('<p>пишите: https://t.me/▒▒▒▒ или ▒ ▒▒▒ ▒▒▒ ▒▒ ▒▒ &amp; всё</p>\n')
})

test('marks are never outside the text, whatever the ranges', () => {
  expect(paintRanges('<p>аб</p>', [{ start: 1, end: 99 }], mark)).toBe('<p>а<mark>б</mark></p>')
  expect(paintRanges('<p>аб</p>', [{ start: 5, end: 9 }], mark)).toBe('<p>аб</p>')
})
