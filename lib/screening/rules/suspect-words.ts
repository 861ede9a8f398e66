import type { Rule } from '../rule'
import { listedWords } from './listed-words'

export const suspectWords: Rule<'suspect-words'> = {
  name: 'suspect-words',
  look: (subject) => listedWords(subject, 'suspect'),
}
