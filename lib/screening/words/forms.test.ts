import { expect, test } from 'vitest'
import { compileWords } from './compile'
import type { WordEntry } from './entry'
import { matchWords } from './match'
import * as banned from './testdata/banned'
import * as suspect from './testdata/suspect'
import * as trusted from './testdata/trusted'

const tables = { banned, suspect, trusted }

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | ').map((column) => column.split(', ')))

const entry = (
  list: WordEntry['list'],
  pattern: string,
  language: WordEntry['language'] = null,
): WordEntry => ({
  ...{ id: pattern, list, kind: 'word', language },
  ...{ pattern, exceptions: [] },
})

/** What of the text the entry finds, where a sentence stands around it. */
function foundIn(
  list: WordEntry['list'],
  pattern: string,
  { text, language }: { text: string; language: 'ru' | 'kk' },
) {
  const words = compileWords([entry(list, pattern, language)])
  const around = language === 'ru' ? ['Это было ', ', и точка'] : ['Бұл әрине ', ', солай']
  const sentence = around.join(text)
  return matchWords(words, sentence).map(({ start, end }) => sentence.slice(start, end))
}

for (const list of ['banned', 'suspect', 'trusted'] as const) {
  for (const [language, table] of [
    ['ru', tables[list].russian],
    ['kk', tables[list].kazakh],
  ] as const) {
    const rows = rowsOf(table)
    const count = rows.flatMap(([, finds = [], passes = []]) => [...finds, ...passes]).length

    test(`${list}, ${language}: ${count} forms and disguises`, () => {
      expect(count).toBeGreaterThanOrEqual(language === 'ru' ? 100 : 50)
      const wrong = rows.flatMap(([[pattern = ''] = [], finds = [], passes = []]) => [
        ...finds.flatMap((text) =>
          foundIn(list, pattern, { text, language }).length > 0 ? [] : [`${pattern} misses ${text}`],
        ),
        ...passes.flatMap((text) =>
          foundIn(list, pattern, { text, language }).map((found) => `${pattern} finds ${found} in ${text}`),
        ),
      ])
      expect(wrong).toEqual([])
    })
  }
}
