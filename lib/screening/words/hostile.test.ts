import { expect, test } from 'vitest'
import { checkEntry } from './check-entry'
import { compileWords } from './compile'
import type { WordEntry } from './entry'
import { matchWords } from './match'

const entry = (pattern: string, kind: WordEntry['kind'] = 'word'): WordEntry => ({
  ...{ id: pattern, list: 'banned', kind, language: null, exceptions: [] },
  pattern,
})

const syllables = ['ба', 'ду', 'рак', 'ми', 'ло', 'хе', 'си', 'по', 'ақ', 'ты', 'ab', 'x1']
const made = (place: number) =>
  [1, 12, 144, 1728].map((power) => syllables[Math.floor(place / power) % 12]).join('')
const many = Array.from({ length: 10_000 }, (_, place) => entry(made(place), place % 3 ? 'word' : 'part'))

const texts: Record<string, (length: number) => string> = {
  'one letter': (length) => 'а'.repeat(length),
  'two letters in turn': (length) => 'ба'.repeat(length / 2),
  'letters that may be others': (length) => '1l0'.repeat(length / 3),
  'masked letters': (length) => 'д*'.repeat(length / 2),
  'letters and points': (length) => 'д.у.р.а.к.'.repeat(length / 10),
  'letters and spaces': (length) => 'д у р а к '.repeat(length / 10),
  'one word': (length) => 'дурак '.repeat(length / 6),
  'words with commas': (length) => 'дурак,'.repeat(length / 6),
  'mixed scripts': (length) => 'дуrаk漢字αβ'.repeat(length / 9),
  emoji: (length) => '👩\u200d👩\u200d👧'.repeat(length / 8),
  'bidi controls': (length) => '\u202eд\u202c\u2066у\u2069'.repeat(length / 6),
  'lone surrogates': (length) => 'д\ud800у\udc00'.repeat(length / 4),
  zalgo: (length) => `д${'\u0336'.repeat(99)}`.repeat(length / 100),
  signs: (length) => '@$!|*#'.repeat(length / 6),
}

const words = compileWords([
  ...many,
  entry('абабабабаб'.repeat(20)),
  entry('баба'.repeat(50), 'part'),
  entry('(а+)+$', 'regex'),
  entry('(а|а)*б', 'regex'),
  entry('я'),
])

test.each(Object.keys(texts))(
  '10,000 characters are read in time that grows with their number: %s',
  (name) => {
    const text = texts[name]
    if (!text) throw new Error(name)
    const cost = (length: number) => {
      const times = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage()
        matchWords(words, text(length))
        const { user, system } = process.cpuUsage(before)
        return user + system
      })
      return Math.min(...times)
    }
    cost(1_000)
    // a hundred times as much would be quadratic; below a millisecond the clock says nothing
    expect(cost(10_000)).toBeLessThan(Math.max(cost(1_000), 1_000) * 40)
  },
)

test('no entry and no text makes it throw', () => {
  const odd = [
    '',
    ' ',
    '\ud800',
    '\u200b',
    '***',
    '(',
    '[',
    '\\',
    'а'.repeat(500),
    '-',
    '1',
    'ь',
    'ся',
    'ать',
    '\u0306',
    '漢字',
  ]
  const kinds = ['word', 'part', 'regex'] as const
  for (const language of ['ru', 'kk', 'en', null] as const) {
    const entries = odd.flatMap((pattern) =>
      kinds.map((kind) => ({ ...entry(pattern, kind), language, exceptions: odd })),
    )
    const all = compileWords(entries)
    for (const text of odd) expect(matchWords(all, text + odd.join(' '))).toBeInstanceOf(Array)
  }
})

test('one entry a thousand times over does not multiply', () => {
  const same = compileWords(Array.from({ length: 10_000 }, () => entry('дурак')))
  expect(matchWords(same, 'дурак '.repeat(1_666)).length).toBeLessThanOrEqual(2_000)
})

test('what cannot be kept is said', () => {
  const fault = (pattern: string, kind: WordEntry['kind'] = 'word', exceptions: string[] = []) =>
    checkEntry({ kind, pattern, exceptions })
  expect(fault('дурак')).toBeNull()
  expect(fault('я')).toBeNull()
  expect(fault('иди ты')).toBeNull()
  expect(fault('хуй', 'part', ['страхуй'])).toBeNull()
  expect(fault('(а+)+$', 'regex')).toBeNull()
  expect(fault('\u200b!')).toBe('empty')
  expect(fault('  ', 'regex')).toBe('empty')
  expect(fault('а'.repeat(201))).toBe('too-long')
  expect(fault('(?=а)', 'regex')).toBe('not-a-regex')
  expect(fault('(?:а)?', 'regex')).toBe('matches-nothing')
  expect(fault('[а-я]{900}', 'regex')).toBe('too-large')
  expect(fault('а', 'part')).toBe('one-letter-part')
  expect(fault('ааа', 'part')).toBe('one-letter-part')
  expect(fault('иди ты', 'part')).toBe('several-words-part')
  expect(fault('дебет', 'word', ['!'])).toBe('empty-exception')
})
