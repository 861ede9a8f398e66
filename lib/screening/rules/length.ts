import { noticed, type Rule } from '../rule'

export const length: Rule<'length'> = {
  name: 'length',
  look({ text }, { least, most }) {
    const letters = countUpTo(least, text)
    // no text has more characters than units
    const characters = text.length > most ? [...text.trim()].length : 0
    return [
      ...(letters < least ? [noticed('too-short', { detail: String(letters) })] : []),
      ...(characters > most ? [noticed('too-long', { detail: String(characters) })] : []),
    ]
  },
}

/** Letters and digits, counted until there are enough. */
function countUpTo(enough: number, text: string): number {
  const letter = /[\p{L}\p{N}]/gu
  let count = 0
  while (count < enough && letter.test(text)) count += 1
  return count
}
