import { noticed, type Rule } from '../rule'

const sizeOf = (text: string) => [...text].length

export const length: Rule<'length'> = {
  name: 'length',
  look({ text }, { least, most }) {
    const letters = sizeOf(text.replace(/[^\p{L}\p{N}]+/gu, ''))
    const characters = sizeOf(text.trim())
    return [
      ...(letters < least ? [noticed('too-short', { detail: String(letters) })] : []),
      ...(characters > most ? [noticed('too-long', { detail: String(characters) })] : []),
    ]
  },
}
