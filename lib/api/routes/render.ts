import { z } from 'zod'
import { peopleTag } from '@/lib/cache/people-tag'
import { language } from '@/lib/contract/fields'
import { sort } from '@/lib/contract/threads'
import { readPlain } from '@/lib/threads/plain/read-plain'
import { answerCached } from '../answer-cached'
import { siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { threadParams } from '../params'
import { route } from '../route'

const render = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/render',
  summary: 'The first page of a thread as plain HTML with Schema.org JSON-LD, to be part of the article',
  description: 'Empty where nobody has commented: a template can always put it in.',
  request: {
    params: threadParams,
    query: z.object({ sort: sort.optional(), lang: language.optional() }),
  },
  responses: { 200: { description: 'HTML', content: { 'text/html': { schema: z.string() } } } },
})

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // it is to be found in its article
  'X-Robots-Tag': 'noindex',
}

export const renderRoutes = newRoutes().openapi(render, async (c) => {
  const site = await siteOf(c)
  const { thread: threadId } = c.req.valid('param')
  const asked = c.req.valid('query')
  const sort = asked.sort ?? (site.voting === 'none' ? 'newest' : 'best')
  const language = asked.lang ?? site.language
  const key = `render ${site.id} ${threadId} ${sort} ${language}`
  const wanted = { key, tags: [threadId, peopleTag(site.id)], headers }
  return answerCached(c, wanted, () => readPlain(site, { threadId, sort, language }))
})
