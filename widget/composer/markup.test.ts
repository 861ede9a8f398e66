import { expect, test } from 'vitest'
import { edit, type Mark } from './markup'

/** Presses a button with `[…]` selected; shows the selection the same way afterwards. */
function press(mark: Mark, marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const { from, to, insert, ...selected } = edit(mark, { text, start, end })
  const after = text.slice(0, from) + insert + text.slice(to)
  return `${after.slice(0, selected.start)}[${after.slice(selected.start, selected.end)}]${after.slice(selected.end)}`
}

test('a mark goes around the selected words and stays off the rest', () => {
  expect(press('bold', 'это [важно] знать')).toBe('это **[важно]** знать')
  expect(press('spoiler', '[убийца — садовник]')).toBe('||[убийца — садовник]||')
  expect(press('code', 'x[]')).toBe('x`[]`')
})

test('pressed again, it takes the mark away', () => {
  expect(press('bold', 'это **[важно]** знать')).toBe('это [важно] знать')
})

test('a quote takes whole lines and keeps its distance', () => {
  expect(press('quote', 'первая\nвто[рая]')).toBe('первая\n\n> вторая[]')
  expect(press('list', 'а\n\n[б\nв]')).toBe('а\n\n- б\n- в[]')
  expect(press('list', '- а\n[- б]')).toBe('- а\nб[]')
  expect(press('quote', '[]')).toBe('> []')
})

test('a link asks for its address, or for its words where the address was selected', () => {
  const asked = edit('link', { text: 'см. тут', start: 4, end: 7 })
  expect(asked).toEqual({ from: 4, to: 7, insert: '[тут](https://)', start: 18, end: 18 })
  const named = edit('link', { text: 'https://a.kz', start: 0, end: 12 })
  expect(named).toEqual({ from: 0, to: 12, insert: '[](https://a.kz)', start: 1, end: 1 })
})
