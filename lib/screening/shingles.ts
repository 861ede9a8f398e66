/** Of whole numbers below 2^32. */
export type Shingles = Set<number>

/** Each two words that stand side by side, as numbers; of one word itself. */
export function shinglesOf(words: string[]): Shingles {
  const hashes = words.map((word) => hashOf(word, 0))
  const pairs = hashes.slice(1).map((hash, index) => mix(Math.imul(hashes[index] ?? 0, 31) ^ hash))
  return new Set(pairs.length > 0 ? pairs : hashes)
}

/** How much two texts have in common, from 0 to 1 (Jaccard). */
export function likeness(one: Shingles, other: Shingles): number {
  let shared = 0
  for (const shingle of one) if (other.has(shingle)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** FNV-1a, mixed. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** So that each bit depends on every other; the last step of MurmurHash3, which is in the public domain. */
export function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
