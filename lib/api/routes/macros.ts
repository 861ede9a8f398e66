import { macroList, macroUse, newMacroList } from '@/lib/contract/macros'
import { decision } from '@/lib/contract/moderation'
import { changeMacros } from '@/lib/moderation/macros/change-macros'
import { readMacros } from '@/lib/moderation/macros/read-macros'
import { runMacro } from '@/lib/moderation/macros/run-macro'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { commentParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/macros',
  summary: 'What moderators do with one key',
  request: { params: siteParams },
  responses: { 200: answer('The macros, in the order of their keys', macroList) },
})

const change = route('staff', {
  method: 'put',
  path: '/sites/{site}/macros',
  summary: 'Change the list of macros; what is left out of it is gone',
  request: { params: siteParams, body: body(newMacroList) },
  responses: { 200: answer('The list as it is now', macroList) },
})

const run = route('staff', {
  method: 'post',
  path: '/sites/{site}/comments/{comment}/macros',
  summary: 'Do with a comment what a macro says, in one go: decision, reason, note, trust or sanction',
  request: { params: commentParams, body: body(macroUse) },
  responses: { 201: answer('The decision; undone, it takes all of it back', decision) },
})

export const macroRoutes = newRoutes()
  .openapi(read, async (c) => {
    const list = await readMacros(await actorOf(c), await siteOf(c))
    return c.json(list, 200)
  })
  .openapi(change, async (c) => {
    const list = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await changeMacros(await actorOf(c), await siteOf(c), list), 200)
  })
  .openapi(run, async (c) => {
    const { comment: commentId } = c.req.valid('param')
    const use = { ...c.req.valid('json'), commentId, key: idempotencyKey(c) }
    return c.json(await runMacro(await actorOf(c), await siteOf(c), use), 201)
  })
