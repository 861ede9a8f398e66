import type { Noticed } from '@/lib/contract/screening'
import { noticedAt, type Subject } from '../rule'
import type { Hit } from '../words/entry'
import { matchWords } from '../words/match'

const found = new WeakMap<Subject, Hit[]>()

/** Two rules ask, one search answers. */
function hitsIn(subject: Subject): Hit[] {
  const hits = found.get(subject) ?? matchWords(subject.words, subject.text)
  found.set(subject, hits)
  return hits
}

// nobody reads more of them on a card
const MOST = 20

/** The words of one list, by their place in the text. */
export const listedWords = (subject: Subject, list: 'banned' | 'suspect'): Noticed[] =>
  hitsIn(subject)
    .filter(({ entry }) => entry.list === list)
    .slice(0, MOST)
    .map(({ entry, start, end }) =>
      noticedAt(`${list}-word`, subject.text, { start, end, detail: entry.pattern }),
    )
