import { noticed, type Rule } from '../rule'

/** One after another under one article. */
export const flood: Rule<'flood'> = {
  name: 'flood',
  look({ author }, { most, within }) {
    const count = author.recent.filter(({ inThread, minutesAgo }) => inThread && minutesAgo <= within).length
    return count >= most ? [noticed('flood', { detail: String(count) })] : []
  },
}
