import { presentStanding } from '@/lib/auth/present-standing'
import { peopleTag } from '@/lib/cache/people-tag'
import {
  featuredComments,
  ownView,
  type RepliesPage,
  repliesPage,
  threadChange,
  threadPage,
} from '@/lib/contract/threads'
import { pickLanguage } from '@/lib/i18n/languages'
import { Problem } from '@/lib/problem'
import { readChanges } from '@/lib/threads/read-changes'
import { readFeatured } from '@/lib/threads/read-featured'
import { readOwn } from '@/lib/threads/read-own'
import { readReplies } from '@/lib/threads/read-replies'
import { readThread } from '@/lib/threads/read-thread'
import { answerCachedJson } from '../answer-cached'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { changesQuery, pageQuery, replyParams, threadParams, threadQuery } from '../params'
import { answer, route } from '../route'

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

const readNews = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/changes',
  summary:
    'What is otherwise there than at an earlier change: what the live stream tells, for who cannot follow it',
  request: { params: threadParams, query: changesQuery },
  responses: { 200: answer('The changes', threadChange) },
})

const readChosen = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/featured',
  summary: 'What the newsroom shows above the other comments, newest choice first; 20 at most',
  request: { params: threadParams },
  responses: { 200: answer('The comments', featuredComments) },
})

const readMine = route('public', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/own',
  summary: 'Who I am here, my votes, and my comments that wait for a moderator',
  request: { params: threadParams },
  responses: { 200: answer('My view', ownView) },
})

export const threadRoutes = newRoutes()
  .openapi(read, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId } = c.req.valid('param')
    const { sort, cursor, comment } = c.req.valid('query')
    const key = `page ${threadId} ${sort} ${cursor ?? ''} ${comment ?? ''}`
    return answerCachedJson(c, { key, tags: [threadId, peopleTag(site.id)] }, async () => {
      const page = await readThread(site, { threadId, sort, cursor, commentId: comment })
      if (!page) throw new Problem('not-found')
      return page
    })
  })
  .openapi(readRest, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId, comment: commentId } = c.req.valid('param')
    const { cursor } = c.req.valid('query')
    const key = `replies ${threadId} ${commentId} ${cursor ?? ''}`
    return answerCachedJson<RepliesPage>(c, { key, tags: [threadId, peopleTag(site.id)] }, () =>
      readReplies(site, { threadId, commentId, cursor }),
    )
  })
  .openapi(readNews, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId } = c.req.valid('param')
    const { after } = c.req.valid('query')
    return answerCachedJson(
      c,
      { key: `changes ${threadId} ${after}`, tags: [threadId, peopleTag(site.id)] },
      () => readChanges(site, { threadId, after }),
    )
  })
  .openapi(readChosen, async (c) => {
    const site = await siteOf(c)
    const { thread: threadId } = c.req.valid('param')
    const wanted = { key: `featured ${threadId}`, tags: [threadId, peopleTag(site.id)] }
    return answerCachedJson(c, wanted, () => readFeatured(site, threadId))
  })
  .openapi(readMine, async (c) => {
    const site = await siteOf(c)
    const actor = await actorOf(c)
    const view = await readOwn(actor, site, c.req.valid('param').thread)
    const laid = actor.kind === 'reader' ? actor.sanction : null
    const sanction = laid ? presentStanding(laid, pickLanguage(c.req.header('accept-language'))) : null
    return c.json({ ...view, sanction }, 200)
  })
