import { noticed, type Rule } from '../rule'

export const premoderated: Rule<'premoderated'> = {
  name: 'premoderated',
  look: ({ author }) => (author.isPremoderated ? [noticed('premoderated')] : []),
}
