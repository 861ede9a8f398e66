import { deleteComment } from '@/lib/comments/delete-comment'
import { editComment } from '@/lib/comments/edit-comment'
import { postComment } from '@/lib/comments/post-comment'
import { readSource } from '@/lib/comments/read-source'
import { vote } from '@/lib/comments/vote'
import * as contract from '@/lib/contract/comments'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { leaveTrace } from '../leave-trace'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { commentParams, threadParams } from '../params'
import { answer, body, route } from '../route'

const post = route('signed-in', {
  method: 'post',
  path: '/sites/{site}/threads/{thread}/comments',
  summary: 'Comment under an article, or reply',
  description: 'The same Idempotency-Key makes one comment, however often it is sent within 24 hours.',
  request: { params: threadParams, body: body(contract.newComment) },
  responses: { 201: answer('The comment, published or waiting for a moderator', contract.comment) },
})

const edit = route('signed-in', {
  method: 'patch',
  path: '/sites/{site}/comments/{comment}',
  summary: 'Write an own comment anew, within the time that the site gives',
  description: 'Where moderators look first, readers see the former text until one has approved the new one.',
  request: { params: commentParams, body: body(contract.edit) },
  responses: { 200: answer('The comment with its new text', contract.editedComment) },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/sites/{site}/comments/{comment}',
  summary: 'Take back an own comment: readers see its place where it was answered',
  request: { params: commentParams },
  responses: { 204: { description: 'It is gone, also if it was before' } },
})

const source = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/comments/{comment}/source',
  summary: 'The text of an own comment, as it was written',
  request: { params: commentParams },
  responses: { 200: answer('The text', contract.source) },
})

const say = route('signed-in', {
  method: 'put',
  path: '/sites/{site}/comments/{comment}/vote',
  summary: "Vote on somebody else's comment, or take the vote back",
  request: { params: commentParams, body: body(contract.vote) },
  responses: { 200: answer('The votes on the comment', contract.voteCounts) },
})

export const commentRoutes = newRoutes()
  .openapi(post, async (c) => {
    const site = await siteOf(c)
    const actor = await actorOf(c)
    await limitReader(actor, 'comments-by-user')
    const { thread: threadId } = c.req.valid('param')
    const draft = { site, threadId, comment: c.req.valid('json'), key: idempotencyKey(c) }
    const comment = await postComment(actor, draft)
    await leaveTrace(c, { actor, siteId: site.id })
    return c.json(comment, 201)
  })
  .openapi(edit, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'edits-by-user')
    const subject = { site: await siteOf(c), commentId: c.req.valid('param').comment }
    return c.json(await editComment(actor, subject, { ...c.req.valid('json'), key: idempotencyKey(c) }), 200)
  })
  .openapi(remove, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'edits-by-user')
    await deleteComment(actor, { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment })
    return c.body(null, 204)
  })
  .openapi(source, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment }
    return c.json(await readSource(await actorOf(c), subject), 200)
  })
  .openapi(say, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'votes-by-user')
    const subject = { site: await siteOf(c), commentId: c.req.valid('param').comment }
    return c.json(await vote(actor, subject, c.req.valid('json')), 200)
  })
