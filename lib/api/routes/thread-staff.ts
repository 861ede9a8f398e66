import { disagreements } from '@/lib/contract/reports'
import { articlesPage, articlesQuery, threadAuthor, threadSettingsChange } from '@/lib/contract/threads'
import { readDisagreements } from '@/lib/moderation/reports/read-disagreements'
import { configureThread } from '@/lib/threads/configure-thread'
import { listArticles } from '@/lib/threads/list-articles'
import { setAuthor } from '@/lib/threads/set-author'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { siteParams, threadParams } from '../params'
import { answer, body, route } from '../route'

const name = route('staff', {
  method: 'put',
  path: '/sites/{site}/threads/{thread}/author',
  summary: 'Say which member wrote the article: their comments carry a badge',
  request: { params: threadParams, body: body(threadAuthor) },
  responses: { 204: { description: 'Readers see it' } },
})

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/threads',
  summary: 'Articles with their discussions and what holds in them, the newest activity first',
  request: { params: siteParams, query: articlesQuery },
  responses: { 200: answer('One page of them', articlesPage) },
})

const configure = route('staff', {
  method: 'patch',
  path: '/sites/{site}/threads/{thread}/settings',
  summary: 'Close a discussion with a notice, slow it, moderate it otherwise; what is left out stays',
  request: { params: threadParams, body: body(threadSettingsChange) },
  responses: { 204: { description: 'It holds from now on, and open pages show it' } },
})

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/disagreements',
  summary: 'How many readers disagree with which comments; for admins, as moderators decide without it',
  request: { params: threadParams },
  responses: { 200: answer('The comments, most disputed first', disagreements) },
})

export const threadStaffRoutes = newRoutes()
  .openapi(name, async (c) => {
    const place = { siteId: (await siteOf(c)).id, threadId: c.req.valid('param').thread }
    await setAuthor(await actorOf(c), place, c.req.valid('json').userId)
    return c.body(null, 204)
  })
  .openapi(list, async (c) => {
    const page = await listArticles(await actorOf(c), await siteOf(c), c.req.valid('query'))
    return c.json(page, 200)
  })
  .openapi(configure, async (c) => {
    const place = { siteId: (await siteOf(c)).id, threadId: c.req.valid('param').thread }
    await configureThread(await actorOf(c), place, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(read, async (c) => {
    const place = { siteId: (await siteOf(c)).id, threadId: c.req.valid('param').thread }
    return c.json(await readDisagreements(await actorOf(c), place), 200)
  })
