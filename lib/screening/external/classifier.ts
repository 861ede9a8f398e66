import { throughBreaker } from '@/lib/outbound/breaker'
import { postOutside } from '@/lib/outbound/post-outside'
import { noticed, type Rule } from '../rule'
import { categoryIn } from './answers'
import { covered } from './covered'

/**
 * A model's judgement: any server that speaks as OpenAI's moderation endpoint does. Nothing but the text leaves.
 * Servers of one's own may do without a secret.
 */
export const classifier: Rule<'classifier'> = {
  name: 'classifier',
  timeLimit: ({ timeLimit }) => timeLimit,
  look: async ({ siteId, text }, { url, from }, { secret, signal }) => {
    if (url === null) throw new Error('no address is set')
    const headers = {
      'Content-Type': 'application/json',
      ...(secret === null ? {} : { Authorization: `Bearer ${secret}` }),
    }
    const { category, score } = await throughBreaker(`classifier ${siteId} ${url}`, async () => {
      const answer = await postOutside(
        url,
        { headers, body: JSON.stringify({ input: covered(text) }) },
        signal,
      )
      return categoryIn(answer.text)
    })
    return score < from ? [] : [noticed('classified', { score, detail: category })]
  },
}
