import { v7 } from 'uuid'
import { throughBreaker } from '@/lib/outbound/breaker'
import { postOutside } from '@/lib/outbound/post-outside'
import { noticed, noticedAt, type Rule, type Subject } from '../rule'
import { verdictIn } from './answers'
import { covered } from './covered'
import { keyOf, sign } from './sign'

/** A publisher's own judgement: docs/screening-endpoint.md says what it is asked and what it answers. */
export const external: Rule<'external'> = {
  name: 'external',
  timeLimit: ({ timeLimit }) => timeLimit,
  look: async (subject, { url, from }, { secret, signal }) => {
    const key = secret === null ? null : keyOf(secret)
    if (url === null) throw new Error('no address is set')
    if (key === null) throw new Error('no secret is kept, or none of Standard Webhooks')

    const verdict = await throughBreaker(`external ${subject.siteId} ${url}`, async () => {
      const at = Date.now()
      const body = JSON.stringify(question(subject, at))
      const headers = {
        'Content-Type': 'application/json',
        ...sign(key, { id: `msg_${v7()}`, at, body }),
      }
      return verdictIn((await postOutside(url, { headers, body }, signal)).text)
    })
    return verdict.score < from ? [] : [said(subject.text, verdict)]
  },
}

/** All that leaves. Neither ids nor addresses, nor personal data: nobody can be followed from one comment to the next but by name. */
const question = ({ text, links, parent, article, author }: Subject, at: number) => ({
  type: 'comment.screening',
  timestamp: new Date(at).toISOString(),
  data: {
    comment: { text: covered(text), links: links.map(({ url }) => covered(url)) },
    parent: parent === null ? null : { text: parent },
    article: { title: article.title, url: article.url },
    author: {
      name: author.name,
      joinedAt: author.joinedAt.toISOString(),
      published: author.recent.filter(({ status }) => status === 'published').length,
      hidden: author.recent.filter(({ status }) => status === 'hidden').length,
    },
  },
})

function said(text: string, { score, reason, fragment }: ReturnType<typeof verdictIn>) {
  const detail = reason || `${Math.round(score * 100)}%`
  const start = fragment ? covered(text).indexOf(fragment) : -1
  if (!fragment || start < 0) return noticed('external', { score, detail })
  return noticedAt('external', text, { start, end: start + fragment.length, score, detail })
}
