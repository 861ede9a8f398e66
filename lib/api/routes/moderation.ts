import { chain, decision, newDecision, queueCard } from '@/lib/contract/moderation'
import { matching, newMask, queueChoice, queuePage } from '@/lib/contract/queue'
import { readChain } from '@/lib/moderation/branch/read-chain'
import { decide } from '@/lib/moderation/decide'
import { feature, unfeature } from '@/lib/moderation/feature'
import { mask } from '@/lib/moderation/mask'
import { readCard, readMatching, readQueue } from '@/lib/moderation/read-queue'
import { distrust } from '@/lib/moderation/trust'
import { undo } from '@/lib/moderation/undo'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { commentParams, decisionParams, memberParams, queueQuery, siteParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/queue',
  summary: 'One tab of the queue: what waits, longest waiting first, unless another is asked for',
  request: { params: siteParams, query: queueQuery },
  responses: { 200: answer('One page of the queue', queuePage) },
})

const count = route('staff', {
  method: 'get',
  path: '/sites/{site}/queue/matching',
  summary: 'How many comments a filter finds, for one decision on all of them',
  request: { params: siteParams, query: queueChoice },
  responses: { 200: answer('Up to as many as can be decided at once', matching) },
})

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/comments/{comment}',
  summary: 'One comment as moderators see it',
  request: { params: commentParams },
  responses: { 200: answer('The comment', queueCard) },
})

const rule = route('staff', {
  method: 'post',
  path: '/sites/{site}/comments/{comment}/decisions',
  summary: 'Approve, hide, hold or restore the revision that was read; sanction its author along with it',
  request: { params: commentParams, body: body(newDecision) },
  responses: { 201: answer('The decision', decision) },
})

const above = route('staff', {
  method: 'get',
  path: '/sites/{site}/comments/{comment}/chain',
  summary: 'What a comment answers, from the root down',
  request: { params: commentParams },
  responses: { 200: answer('The comments above it', chain) },
})

const cover = route('staff', {
  method: 'post',
  path: '/sites/{site}/comments/{comment}/masks',
  summary: 'Cover words of a comment; what its author wrote stays for staff',
  request: { params: commentParams, body: body(newMask) },
  responses: { 201: answer('The decision', decision) },
})

const untrust = route('staff', {
  method: 'delete',
  path: '/sites/{site}/members/{user}/trust',
  summary: 'Screen what somebody writes as strictly as anybody’s',
  request: { params: memberParams },
  responses: { 204: { description: 'They are not trusted more than others' } },
})

const takeBack = route('staff', {
  method: 'post',
  path: '/sites/{site}/decisions/{decision}/undo',
  summary:
    'Undo the last decision on a comment, with the trust, the sanction and what else went along with it',
  request: { params: decisionParams },
  responses: { 201: answer('The decision that undid it', decision) },
})

const choose = route('staff', {
  method: 'put',
  path: '/sites/{site}/comments/{comment}/feature',
  summary: 'Show a published comment above the others',
  request: { params: commentParams },
  responses: { 204: { description: 'It is shown there, also if it was before' } },
})

const unchoose = route('staff', {
  method: 'delete',
  path: '/sites/{site}/comments/{comment}/feature',
  summary: 'Show a comment among the others again',
  request: { params: commentParams },
  responses: { 204: { description: 'It is not shown above the others' } },
})

export const moderationRoutes = newRoutes()
  .openapi(list, async (c) => {
    const { cursor, ...choice } = c.req.valid('query')
    const page = await readQueue(await actorOf(c), await siteOf(c), { choice, cursor })
    return c.json(page, 200)
  })
  .openapi(count, async (c) => {
    const found = await readMatching(await actorOf(c), await siteOf(c), c.req.valid('query'))
    return c.json(found, 200)
  })
  .openapi(read, async (c) => {
    const { comment: commentId } = c.req.valid('param')
    const card = await readCard(await actorOf(c), { siteId: (await siteOf(c)).id, commentId })
    return c.json(card, 200)
  })
  .openapi(rule, async (c) => {
    const { comment: commentId } = c.req.valid('param')
    const asked = { ...c.req.valid('json'), commentId, key: idempotencyKey(c) }
    return c.json(await decide(await actorOf(c), await siteOf(c), asked), 201)
  })
  .openapi(above, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment }
    return c.json(await readChain(await actorOf(c), subject), 200)
  })
  .openapi(cover, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment }
    const asked = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await mask(await actorOf(c), subject, asked), 201)
  })
  .openapi(untrust, async (c) => {
    await distrust(await actorOf(c), { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user })
    return c.body(null, 204)
  })
  .openapi(takeBack, async (c) => {
    const { decision: decisionId } = c.req.valid('param')
    const mistake = { siteId: (await siteOf(c)).id, decisionId, key: idempotencyKey(c) }
    return c.json(await undo(await actorOf(c), mistake), 201)
  })
  .openapi(choose, async (c) => {
    await feature(await actorOf(c), { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment })
    return c.body(null, 204)
  })
  .openapi(unchoose, async (c) => {
    await unfeature(await actorOf(c), {
      siteId: (await siteOf(c)).id,
      commentId: c.req.valid('param').comment,
    })
    return c.body(null, 204)
  })
