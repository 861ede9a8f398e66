import { changeAccount } from '@/lib/accounts/change-account'
import { readAccount } from '@/lib/accounts/read-account'
import { listOwnComments } from '@/lib/comments/list-own-comments'
import { ownComments } from '@/lib/contract/comments'
import { account, accountChange } from '@/lib/contract/sign-in'
import { actorOf } from '../context'
import { newRoutes } from '../new-routes'
import { pageQuery } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/account',
  summary: 'My account',
  responses: { 200: answer('The account', account) },
})

const change = route('signed-in', {
  method: 'patch',
  path: '/account',
  summary: 'Change my name or language',
  request: { body: body(accountChange) },
  responses: { 200: answer('The account as it is now', account) },
})

const comments = route('signed-in', {
  method: 'get',
  path: '/account/comments',
  summary: 'What I wrote on all sites, with what became of it',
  request: { query: pageQuery },
  responses: { 200: answer('The newest, or those before the cursor', ownComments) },
})

export const accountRoutes = newRoutes()
  .openapi(read, async (c) => c.json(await readAccount(await actorOf(c)), 200))
  .openapi(change, async (c) => c.json(await changeAccount(await actorOf(c), c.req.valid('json')), 200))
  .openapi(comments, async (c) => {
    const own = await listOwnComments(await actorOf(c), c.req.valid('query').cursor)
    return c.json(own, 200)
  })
