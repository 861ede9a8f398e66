import type { Noticed } from '@/lib/contract/screening'
import { keyOf, plainWords } from '../plain-words'
import { SHORT } from '../prints'
import { noticed, type Rule } from '../rule'
import { likeness as likenessOf, shinglesOf } from '../shingles'

/** Nearly what the author, or somebody else, wrote within the hour. Short texts many people write by themselves. */
export const repeat: Rule<'repeat'> = {
  name: 'repeat',
  look({ text, said, similar }, { likeness }) {
    const own = read(said ?? text)
    if (!own.key) return []
    const best = { own: 0, others: 0 }
    for (const other of similar) {
      if (!other.isOwn && own.key.length < SHORT) continue
      const whose = other.isOwn ? 'own' : 'others'
      best[whose] = Math.max(best[whose], compare(own, read(other.text)))
    }
    return [...told('own-repeat', best.own, likeness), ...told('others-repeat', best.others, likeness)]
  },
}

const told = (reason: 'own-repeat' | 'others-repeat', score: number, least: number): Noticed[] =>
  score >= least ? [noticed(reason, { score })] : []

type Read = ReturnType<typeof read>

function read(text: string) {
  const words = plainWords(text)
  return { key: keyOf(words, text), shingles: shinglesOf(words) }
}

function compare(one: Read, other: Read): number {
  if (one.key === other.key) return 1
  return Math.min(one.key.length, other.key.length) < SHORT ? 0 : likenessOf(one.shingles, other.shingles)
}
