import { noticedAt, type Rule } from '../rule'

// marks of no script in particular; a letter of a living language has two at most. The marks of Hebrew, Arabic,
// Devanagari, Thai and others pile up higher, but not without end
const heaps =
  /(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f](?:\p{Cf}|[\ufe00-\ufe0f])*){3,}|\p{M}{8,}/u
const strokes = /\p{L}(?:[\u0334-\u0338]|\p{Me}|[\u20d2-\u20ef])/gu
// a word that is struck through, not a letter of phonetics
const STRUCK = 5

/** Letters made unreadable by marks above, below and through them. */
export const zalgo: Rule<'zalgo'> = {
  name: 'zalgo',
  look({ text }) {
    if (!/\p{M}/u.test(text)) return []
    const heap = heaps.exec(text)
    if (heap) {
      const start = heap.index - lengthBefore(text, heap.index)
      return [noticedAt('zalgo', text, { start, end: heap.index + heap[0].length })]
    }
    const struck = [...text.matchAll(strokes)]
    const [first, last] = [struck[0], struck.at(-1)]
    if (!first || !last || struck.length < STRUCK) return []
    return [noticedAt('zalgo', text, { start: first.index, end: last.index + last[0].length })]
  },
}

/** Of the character before a place, in units: a letter of two is not cut in half. */
const lengthBefore = (text: string, place: number) =>
  [...text.slice(Math.max(0, place - 2), place)].at(-1)?.length ?? 0
