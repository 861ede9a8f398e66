import { z } from 'zod'
import { peopleTag } from '@/lib/cache/people-tag'
import { type OEmbed, oembed } from '@/lib/contract/oembed'
import { Problem } from '@/lib/problem'
import { findQuotable } from '@/lib/threads/read-quotable'
import { renderQuote } from '@/lib/threads/render-quote'
import { answerCachedJson } from '../answer-cached'
import { newRoutes } from '../new-routes'
import { answer, route } from '../route'

const pixels = z.coerce.number().int().min(1).max(10_000).optional()

const quote = route('public', {
  method: 'get',
  path: '/oembed',
  summary: 'One published comment for other pages to quote (oEmbed 1.0)',
  description: '`url` is the address of an article with `#pikir-` and the id of a comment.',
  request: {
    query: z.object({
      url: z.string().max(2_100),
      format: z.string().max(20).default('json'),
      maxwidth: pixels,
      maxheight: pixels,
    }),
  },
  responses: { 200: answer('The comment', oembed) },
})

const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export const oembedRoutes = newRoutes().openapi(quote, async (c) => {
  const { url, format, ...frame } = c.req.valid('query')
  if (format !== 'json') throw new Problem('format-unknown')
  const found = await findQuotable(url)
  if (!found) throw new Problem('not-found')

  const { siteId, threadId } = found
  const key = JSON.stringify(['oembed', siteId, found.url, frame])
  return answerCachedJson<OEmbed>(c, { key, tags: [threadId, peopleTag(siteId)], headers }, async () => {
    // once more: what is kept is as new as the moment from which changes drop it
    const comment = await findQuotable(found.url)
    if (!comment) throw new Problem('not-found')
    return renderQuote(comment, frame)
  })
})
