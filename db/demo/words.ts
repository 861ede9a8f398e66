import type { words as rows } from '@/db/schema/screening'

type Word = Pick<typeof rows.$inferSelect, 'list' | 'kind' | 'language' | 'pattern' | 'exceptions'>

const word = (pattern: string, language: Word['language']): Word => ({
  ...{ list: 'suspect', kind: 'word', language, pattern, exceptions: [] },
})

/** What the newsroom of the demo would rather look at first. */
export const words: Word[] = [
  word('идиот', 'ru'),
  word('безмозглый', 'ru'),
  word('ақымақ', 'kk'),
  word('без справок и поручителей', 'ru'),
  { ...word('dengi', null), kind: 'part' },
]
