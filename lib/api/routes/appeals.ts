import * as contract from '@/lib/contract/appeals'
import { id } from '@/lib/contract/fields'
import { makeAppeal } from '@/lib/moderation/appeals/make-appeal'
import { readAppeals } from '@/lib/moderation/appeals/read-appeals'
import { readStatements } from '@/lib/moderation/appeals/read-statements'
import { settleAppeal } from '@/lib/moderation/appeals/settle-appeal'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { pageQuery, siteParams } from '../params'
import { answer, body, route } from '../route'

const statements = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/statements',
  summary: 'What was decided against me, why, and whether I can object',
  request: { params: siteParams, query: pageQuery },
  responses: { 200: answer('One page, newest first', contract.statementPage) },
})

const make = route('signed-in', {
  method: 'post',
  path: '/sites/{site}/appeals',
  summary: 'Object to a decision on my comment, or to a sanction',
  request: { params: siteParams, body: body(contract.newAppeal) },
  responses: { 201: answer('The appeal', contract.ownAppeal) },
})

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/appeals',
  summary: 'What authors object to, oldest first',
  request: {
    params: siteParams,
    query: pageQuery.extend({ state: contract.appealState.default('open') }),
  },
  responses: { 200: answer('One page of appeals', contract.appealPage) },
})

const settle = route('staff', {
  method: 'put',
  path: '/sites/{site}/appeals/{appeal}',
  summary: 'Answer an appeal; what is granted is carried out',
  request: { params: siteParams.extend({ appeal: id }), body: body(contract.settlement) },
  responses: { 200: answer('The appeal with its answer', contract.appeal) },
})

export const appealRoutes = newRoutes()
  .openapi(statements, async (c) => {
    const page = await readStatements(await actorOf(c), await siteOf(c), c.req.valid('query').cursor)
    return c.json(page, 200)
  })
  .openapi(make, async (c) => {
    const asked = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await makeAppeal(await actorOf(c), await siteOf(c), asked), 201)
  })
  .openapi(list, async (c) => {
    const page = await readAppeals(await actorOf(c), await siteOf(c), c.req.valid('query'))
    return c.json(page, 200)
  })
  .openapi(settle, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, appealId: c.req.valid('param').appeal }
    const asked = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await settleAppeal(await actorOf(c), subject, asked), 200)
  })
