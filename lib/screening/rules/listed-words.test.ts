import { expect, test } from 'vitest'
import { compileWords } from '../words/compile'
import type { WordEntry } from '../words/entry'
import { bannedWords } from './banned-words'
import { suspectWords } from './suspect-words'
import { look } from './testing'

const entry = (list: WordEntry['list'], pattern: string): WordEntry => ({
  ...{ id: pattern, list, kind: 'word', language: null, pattern, exceptions: [] },
})
const words = compileWords([
  entry('banned', 'дурак'),
  entry('suspect', 'казино'),
  entry('suspect', 'дубина'),
  entry('trusted', 'дубина народной войны'),
])

test('each list has its rule, with the entry and the place of each form', () => {
  const text = 'Эти дураки хвалят казино'
  expect(look(bannedWords, { text, words })).toEqual([
    { reason: 'banned-word', score: 1, fragment: 'дураки', start: 4, end: 10, detail: 'дурак' },
  ])
  expect(look(suspectWords, { text, words })).toMatchObject([
    { reason: 'suspect-word', fragment: 'казино', detail: 'казино' },
  ])
})

test('what the newsroom trusts is not told', () => {
  expect(look(suspectWords, { text: 'Дубина', words })).toHaveLength(1)
  expect(look(suspectWords, { text: 'Дубина народной войны', words })).toEqual([])
})

test('of a wall of one word only the first twenty are told', () => {
  expect(look(bannedWords, { text: 'дурак '.repeat(1_000), words })).toHaveLength(20)
})
