import type { Rule } from '../rule'
import { listedWords } from './listed-words'

export const bannedWords: Rule<'banned-words'> = {
  name: 'banned-words',
  look: (subject) => listedWords(subject, 'banned'),
}
