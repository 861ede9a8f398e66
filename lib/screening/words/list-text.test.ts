import { expect, test } from 'vitest'
import { type ListLine, parseList, writeList } from './list-text'

const line = (given: Partial<ListLine>): ListLine => ({
  ...{ kind: 'word', language: null, pattern: 'дурак', exceptions: [] },
  ...given,
})

test('a moderator writes an entry on each line, and comments between them', () => {
  const text = [
    '# грубости',
    'дурак',
    '',
    '*хуй* -страхуй -подстрахуй',
    '/реклама\\s+казино/',
    'kk: ақымақ',
    'дебет -дебетовая -"дебет счёта"',
    'кое-кто',
  ]
  expect(parseList(text.join('\r\n'))).toEqual({
    faults: [],
    entries: [
      line({}),
      line({ kind: 'part', pattern: 'хуй', exceptions: ['страхуй', 'подстрахуй'] }),
      line({ kind: 'regex', pattern: 'реклама\\s+казино' }),
      line({ language: 'kk', pattern: 'ақымақ' }),
      line({ pattern: 'дебет', exceptions: ['дебетовая', 'дебет счёта'] }),
      line({ pattern: 'кое-кто' }),
    ],
  })
})

test('a line that cannot be kept is named by its number, and the others are kept', () => {
  const { entries, faults } = parseList('дурак\n/(/\n*а*\n...\n/a*/\nбот')
  expect(entries.map(({ pattern }) => pattern)).toEqual(['дурак', 'бот'])
  expect(faults).toEqual([
    { line: 2, fault: 'not-a-regex' },
    { line: 3, fault: 'one-letter-part' },
    { line: 4, fault: 'empty' },
    { line: 5, fault: 'matches-nothing' },
  ])
})

test('what is written is read as it was, whatever stands in it', () => {
  const entries = [
    line({ pattern: '# дурак', exceptions: ['-дурацкий', 'а "б" в', 'с/', 'д*', 'п\\н', 'я'] }),
    line({ pattern: 'ru: бот', language: 'en' }),
    line({ pattern: '"слово" -не' }),
    line({ pattern: 'иди -ты', language: 'ru' }),
    line({ pattern: '/не выражение/' }),
    line({ pattern: '*звезда*' }),
    line({ kind: 'regex', pattern: 'a/ -b', exceptions: ['c/'] }),
    line({ kind: 'regex', pattern: '"x" -y' }),
  ]
  expect(parseList(writeList(entries))).toEqual({ entries, faults: [] })
})

test('a list of 10,000 is read, and the line after them is refused', () => {
  const text = Array.from({ length: 10_001 }, (_, place) => `слово${place}`).join('\n')
  const { entries, faults } = parseList(text)
  expect(entries).toHaveLength(10_000)
  expect(faults).toEqual([{ line: 10_001, fault: 'too-many-lines' }])
})
