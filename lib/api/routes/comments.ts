import { postComment } from '@/lib/comments/post-comment'
import { comment, newComment } from '@/lib/contract/comments'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { limitComments } from '../limits'
import { newRoutes } from '../new-routes'
import { threadParams } from '../params'
import { answer, body, route } from '../route'

const post = route('signed-in', {
  method: 'post',
  path: '/sites/{site}/threads/{thread}/comments',
  summary: 'Comment under an article, or reply',
  description: 'The same Idempotency-Key makes one comment, however often it is sent within 24 hours.',
  request: { params: threadParams, body: body(newComment) },
  responses: { 201: answer('The comment, published or waiting for a moderator', comment) },
})

export const commentRoutes = newRoutes().openapi(post, async (c) => {
  const site = await siteOf(c)
  const actor = await actorOf(c)
  await limitComments(actor)
  const { thread: threadId } = c.req.valid('param')
  const draft = { site, threadId, comment: c.req.valid('json'), key: idempotencyKey(c) }
  return c.json(await postComment(actor, draft), 201)
})
