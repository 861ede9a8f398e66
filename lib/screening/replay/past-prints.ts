import { printsOf } from '../prints'
import { mostSimilar } from '../queries'
import type { Similar } from '../rule'
import type { Past } from './list-past'

type Kept = { at: number; authorId: string; text: string; prints: bigint[] }

const hour = 60 * 60 * 1000

/** The texts of the hour before each time, told in one walk from the oldest comment to the newest. */
export function newPastPrints() {
  const kept: Kept[] = []
  const byPrint = new Map<bigint, Kept[]>()
  let oldest = 0

  function forget(before: number) {
    for (; (kept[oldest]?.at ?? before) < before; oldest++) {
      for (const print of kept[oldest]?.prints ?? []) {
        const others = byPrint.get(print)
        others?.shift()
        if (others?.length === 0) byPrint.delete(print)
      }
    }
    if (oldest > 10_000) kept.splice(0, oldest)
    if (oldest > 10_000) oldest = 0
  }

  /** Texts like this one, newest first; this one is remembered for the next. */
  function similarTo({ authorId, at }: Past, text: string): Similar[] {
    forget(at - hour)
    const own: Kept = { at, authorId, text, prints: [...new Set(printsOf(text))] }
    const alike = new Set<Kept>()
    for (const print of own.prints) {
      const others = byPrint.get(print)
      for (const one of others?.slice(-mostSimilar) ?? []) alike.add(one)
      if (others) others.push(own)
      else byPrint.set(print, [own])
    }
    kept.push(own)
    return [...alike]
      .sort((a, b) => b.at - a.at)
      .slice(0, mostSimilar)
      .map((one) => ({ text: one.text, isOwn: one.authorId === authorId }))
  }

  return { similarTo }
}

export type PastPrints = ReturnType<typeof newPastPrints>
