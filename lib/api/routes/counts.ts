import { threadCounts } from '@/lib/contract/threads'
import { threadKey } from '@/lib/text/thread-key'
import { readCounts } from '@/lib/threads/read-counts'
import { threadIdOf } from '@/lib/threads/rules'
import { answerCachedJson } from '../answer-cached'
import { siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { countsQuery, siteParams } from '../params'
import { answer, route } from '../route'

const read = route('public', {
  method: 'get',
  path: '/sites/{site}/counts',
  summary: 'How many comments articles have, by their keys or addresses: for lists of headlines on any page',
  request: { params: siteParams, query: countsQuery },
  responses: { 200: answer('The counts', threadCounts) },
})

// the publisher's own pages ask, and what they learn is on their pages anyway
const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export const countRoutes = newRoutes().openapi(read, async (c) => {
  const site = await siteOf(c)
  const asked = c.req
    .valid('query')
    .key.map((key) => ({ key, threadId: threadIdOf(site.id, threadKey(key)) }))
  const wanted = {
    key: JSON.stringify(['counts', site.id, asked.map(({ key }) => key)]),
    tags: asked.map(({ threadId }) => threadId),
    headers,
  }
  return answerCachedJson(c, wanted, () => readCounts(site, asked))
})
