import { randomBytes } from 'node:crypto'

// Crockford's: no I, L, O or U, which are mistaken for others or spell words
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Fifty random bits in two groups, as `7K3QD-9MXWA`: short enough to be read out, and no key to a neighbour's. */
export function newReference(): string {
  const letters = Array.from(randomBytes(10), (byte) => alphabet[byte % 32])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}
