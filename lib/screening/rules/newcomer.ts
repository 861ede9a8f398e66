import { noticed, type Rule } from '../rule'

/** The first comments of somebody whom the newsroom does not know yet. */
export const newcomer: Rule<'newcomer'> = {
  name: 'newcomer',
  look: ({ author }, { first }) =>
    author.recent.filter(({ status }) => status === 'published').length < first ? [noticed('newcomer')] : [],
}
