/** The same numbers in every run, from 0 up to 1: mulberry32 (Tommy Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of them; undefined of none. */
export const pick = <One>(random: () => number, from: readonly One[]): One | undefined =>
  from[Math.floor(random() * from.length)]
