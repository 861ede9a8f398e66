import type { Word } from '@/lib/contract/screening'

export type WordEntry = Word

/** Where in the text as given, in UTF-16 code units. */
export type Hit = { entry: WordEntry; start: number; end: number }
