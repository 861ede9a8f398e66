import { newReasonList, reasonList } from '@/lib/contract/reasons'
import { changeReasons } from '@/lib/moderation/reasons/change-reasons'
import { readReasons } from '@/lib/moderation/reasons/read-reasons'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/reasons',
  summary: 'Why comments are hidden, in the words of the site',
  request: { params: siteParams },
  responses: { 200: answer('The reasons, the retired ones last', reasonList) },
})

const change = route('staff', {
  method: 'put',
  path: '/sites/{site}/reasons',
  summary: 'Change the list of reasons; what is left out of it is retired',
  request: { params: siteParams, body: body(newReasonList) },
  responses: { 200: answer('The list as it is now', reasonList) },
})

export const reasonRoutes = newRoutes()
  .openapi(read, async (c) => {
    const list = await readReasons(await actorOf(c), await siteOf(c))
    return c.json(list, 200)
  })
  .openapi(change, async (c) => {
    const list = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await changeReasons(await actorOf(c), await siteOf(c), list), 200)
  })
