import { throughBreaker } from '@/lib/outbound/breaker'
import { postOutside } from '@/lib/outbound/post-outside'
import { noticed, type Rule, type Subject } from '../rule'
import { covered } from './covered'

// the key goes into the body: in the host's name, as in old days, it would be read by every resolver on the way
const url = 'https://rest.akismet.com/1.1/comment-check'

/** Akismet's judgement whether it is spam (https://akismet.com/developers/detailed-docs/comment-check/). */
export const akismet: Rule<'akismet'> = {
  name: 'akismet',
  timeLimit: ({ timeLimit }) => timeLimit,
  look: async (subject, { from }, { secret, signal }) => {
    if (secret === null) throw new Error('no key is kept')
    const score = await throughBreaker(`akismet ${subject.siteId}`, () => ask(subject, secret, signal))
    return score < from || score === 0 ? [] : [noticed('spam', { score })]
  },
}

/** 1: such blatant spam that Akismet would throw it away unseen. */
async function ask(subject: Subject, key: string, signal: AbortSignal): Promise<number> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const body = new URLSearchParams({ api_key: key, ...question(subject) }).toString()
  const answer = await postOutside(url, { headers, body }, signal)
  const verdict = answer.text.trim()
  const isRefused = answer.headers['x-akismet-debug-help'] !== undefined
  if (isRefused || (verdict !== 'true' && verdict !== 'false')) throw new Error('it refused the question')
  if (verdict === 'false') return 0
  return answer.headers['x-akismet-pro-tip'] === 'discard' ? 1 : 0.9
}

const question = ({ text, parent, article, author }: Subject) => ({
  blog: new URL(article.url).origin,
  blog_charset: 'UTF-8',
  // it must not be empty, and rules are never told a reader's address: this one means none (docs/decisions/015)
  user_ip: '0.0.0.0',
  permalink: article.url,
  comment_type: parent === null ? 'comment' : 'reply',
  comment_author: author.name,
  comment_content: covered(text),
})
