import type { Span } from './regexes'
import type { Found, Owner, PhraseNode, Words } from './words'

/** Found words to found entries: phrases need their words one after another. */
export function findPhrases(
  words: Words,
  found: Found[],
  visit: (owner: Owner, span: Omit<Span, 'entry'>) => boolean,
) {
  const byPlace = new Map<number, Found[]>()
  for (const one of found) {
    const others = byPlace.get(one.from)
    if (others) others.push(one)
    else byPlace.set(one.from, [one])
  }
  const follow = (node: PhraseNode, one: Found, start: number): boolean => {
    const next = node.next.get(one.term)
    if (!next) return true
    for (const owner of next.owners) if (!visit(owner, { start, end: one.end })) return false
    if (next.next.size === 0) return true
    return (byPlace.get(one.to) ?? []).every((other) => follow(next, other, start))
  }
  for (const one of found) if (!follow(words.phrases, one, one.start)) return
}
