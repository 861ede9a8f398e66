import { bulk, newBulk } from '@/lib/contract/queue'
import { decideMany, readBulk } from '@/lib/moderation/bulk/decide-many'
import { undoMany } from '@/lib/moderation/bulk/undo-many'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { bulkParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const begin = route('staff', {
  method: 'post',
  path: '/sites/{site}/bulks',
  summary: 'One decision on many comments, on all that a filter finds, or on a branch: all or nothing',
  request: { params: siteParams, body: body(newBulk) },
  responses: { 202: answer('Done already, or how far it has come', bulk) },
})

const look = route('staff', {
  method: 'get',
  path: '/sites/{site}/bulks/{bulk}',
  summary: 'How far a bulk decision has come',
  request: { params: bulkParams },
  responses: { 200: answer('How far', bulk) },
})

const takeBack = route('staff', {
  method: 'post',
  path: '/sites/{site}/bulks/{bulk}/undo',
  summary: 'Undo a bulk decision as one, but for what somebody has decided since',
  request: { params: bulkParams },
  responses: { 202: answer('The bulk decision that undoes it', bulk) },
})

export const bulkRoutes = newRoutes()
  .openapi(begin, async (c) => {
    const asked = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await decideMany(await actorOf(c), (await siteOf(c)).id, asked), 202)
  })
  .openapi(look, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, bulkId: c.req.valid('param').bulk }
    return c.json(await readBulk(await actorOf(c), subject), 200)
  })
  .openapi(takeBack, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, bulkId: c.req.valid('param').bulk }
    return c.json(await undoMany(await actorOf(c), subject, { key: idempotencyKey(c) }), 202)
  })
