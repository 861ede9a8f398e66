import { noticed, type Rule } from '../rule'

// how many of the last ones say who somebody is now
const LATEST = 20

/** Somebody whose latest comments were hidden too often. What waits or was taken back says nothing. */
export const history: Rule<'history'> = {
  name: 'history',
  look({ author }, { share, least }) {
    const seen = author.recent
      .filter(({ status }) => status === 'published' || status === 'hidden')
      .slice(0, LATEST)
    if (seen.length < least) return []
    const score = seen.filter(({ status }) => status === 'hidden').length / seen.length
    return score >= share ? [noticed('often-hidden', { score })] : []
  },
}
