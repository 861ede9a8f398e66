import type { Noticed } from '@/lib/contract/screening'
import { noticedAt, type Rule } from '../rule'
import { type Found, findEmails } from './personal/find-emails'
import { findNumbers } from './personal/find-numbers'
import { findPlates } from './personal/find-plates'
import { placeIn, readCharacters } from './read-characters'

/** What is nobody's business: phones, cards, personal numbers, addresses, car plates, whoever they belong to. */
export const personalData: Rule<'personal-data'> = {
  name: 'personal-data',
  look: ({ text }, { kinds }) =>
    gathered(findPersonal(text).filter(({ kind }) => kinds.includes(kind))).map(
      ({ kind, from, to }): Noticed => noticedAt(kind, text, { start: from, end: to }),
    ),
}

/** Of every kind, with their places in the text, in its order. */
export function findPersonal(text: string): Found[] {
  const read = readCharacters(text)
  return [...findNumbers(read.text), ...findEmails(read.text), ...findPlates(read.text)]
    .sort((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => {
      const { start, end } = placeIn(read, from, to)
      return { kind, from: start, to: end }
    })
}

// a rule may answer so many
const MOST = 50

/** What is found will be masked: where there is too much of it, the last place takes in all the rest. */
function gathered(found: Found[]): Found[] {
  const last = found[MOST - 1]
  return last
    ? [...found.slice(0, MOST - 1), { ...last, to: Math.max(...found.slice(MOST - 1).map(({ to }) => to)) }]
    : found
}
