import { cachedBytes } from '@/lib/cache/bytes'
import { ownView, type RepliesPage, repliesPage, type ThreadPage, threadPage } from '@/lib/contract/threads'
import { Problem } from '@/lib/problem'
import { readOwn } from '@/lib/threads/read-own'
import { readReplies } from '@/lib/threads/read-replies'
import { readThread } from '@/lib/threads/read-thread'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { pageQuery, replyParams, threadParams, threadQuery } from '../params'
import { answer, route } from '../route'
import { sendJson } from '../send-bytes'

const read = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}',
  summary: 'One page of a thread: roots in the asked order, each followed by its first replies',
  request: { params: threadParams, query: threadQuery },
  responses: { 200: answer('The page', threadPage) },
})

const readRest = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/comments/{comment}/replies',
  summary: 'What follows in the branch under a comment',
  request: { params: replyParams, query: pageQuery },
  responses: { 200: answer('The replies', repliesPage) },
})

const readMine = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/own',
  summary: 'Who I am here, and my comments that wait for a moderator',
  request: { params: threadParams },
  responses: { 200: answer('My view', ownView) },
})

export const threadRoutes = newRoutes()
  .openapi(read, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId } = c.req.valid('param')
    const { sort, cursor } = c.req.valid('query')
    const bytes = await cachedBytes(`page ${threadId} ${sort} ${cursor ?? ''}`, threadId, async () => {
      const page = await readThread(site, { threadId, sort, cursor })
      if (!page) throw new Problem('not-found')
      return JSON.stringify(page)
    })
    return sendJson<ThreadPage>(c, bytes)
  })
  .openapi(readRest, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId, comment: commentId } = c.req.valid('param')
    const { cursor } = c.req.valid('query')
    const bytes = await cachedBytes(`replies ${threadId} ${commentId} ${cursor ?? ''}`, threadId, async () =>
      JSON.stringify(await readReplies(site, { threadId, commentId, cursor })),
    )
    return sendJson<RepliesPage>(c, bytes)
  })
  .openapi(readMine, async (c) => {
    const site = await siteOf(c)
    const actor = await actorOf(c)
    const view = await readOwn(actor, site, c.req.valid('param').thread)
    return c.json(view, 200, { 'Cache-Control': 'no-store' })
  })
