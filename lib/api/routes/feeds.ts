import { z } from 'zod'
import { peopleTag } from '@/lib/cache/people-tag'
import { env } from '@/lib/env'
import { Problem } from '@/lib/problem'
import { listNewest } from '@/lib/threads/read-feed'
import { renderFeed } from '@/lib/threads/render-feed'
import { answerCached } from '../answer-cached'
import { siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { siteParams, threadParams } from '../params'
import { route } from '../route'

const feed = { description: 'Atom', content: { 'application/atom+xml': { schema: z.string() } } }

const readSite = route('public', {
  method: 'get',
  path: '/sites/{site}/feed',
  summary: 'The newest comments of a site as Atom',
  request: { params: siteParams },
  responses: { 200: feed },
})

const readThread = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/feed',
  summary: 'The newest comments of a thread as Atom',
  request: { params: threadParams },
  responses: { 200: feed },
})

const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' }

export const feedRoutes = newRoutes()
  .openapi(readSite, async (c) => {
    const site = await siteOf(c)
    const wanted = { key: `feed ${site.id}`, tags: [site.id, peopleTag(site.id)], headers }
    return answerCached(c, wanted, async () =>
      renderFeed({
        self: selfOf(`/sites/${site.slug}/feed`),
        page: site.origins[0] ?? env.publicUrl,
        title: site.name,
        language: site.language,
        entries: await listNewest(site, null),
      }),
    )
  })
  .openapi(readThread, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId } = c.req.valid('param')
    const wanted = { key: `feed ${threadId}`, tags: [threadId, peopleTag(site.id)], headers }
    return answerCached(c, wanted, async () => {
      const entries = await listNewest(site, threadId)
      const [newest] = entries
      if (!newest) throw new Problem('not-found')
      return renderFeed({
        self: selfOf(`/sites/${site.slug}/threads/${threadId}/feed`),
        page: newest.threadUrl,
        title: `${newest.threadTitle || newest.threadUrl} · ${site.name}`,
        language: site.language,
        entries,
      })
    })
  })

const selfOf = (path: string) => `${env.publicUrl}/api/v1${path}`
