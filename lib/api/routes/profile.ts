import { newName, ownReports, profile } from '@/lib/contract/profile'
import { listOwnReports } from '@/lib/moderation/reports/list-own'
import { readProfile } from '@/lib/users/read-profile'
import { rename } from '@/lib/users/rename'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { pageQuery, siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/profile',
  summary: 'Who I am on the site',
  request: { params: siteParams },
  responses: { 200: answer('My profile', profile) },
})

const changeName = route('signed-in', {
  method: 'put',
  path: '/sites/{site}/profile/name',
  summary: 'Be called otherwise on the site, once in 14 days',
  description:
    'No two members look alike (UTS 39). `renamed-lately` says in `until` when it may be tried again.',
  request: { params: siteParams, body: body(newName) },
  responses: { 200: answer('My profile as it is now', profile) },
})

const reports = route('signed-in', {
  method: 'get',
  path: '/account/reports',
  summary: 'What I reported on all sites, with what became of it',
  request: { query: pageQuery },
  responses: { 200: answer('The newest, or those before the cursor', ownReports) },
})

export const profileRoutes = newRoutes()
  .openapi(read, async (c) => c.json(await readProfile(await actorOf(c), await siteOf(c)), 200))
  .openapi(changeName, async (c) => {
    const actor = await actorOf(c)
    // by trying them all somebody could learn who is there
    await limitReader(actor, 'names-by-user')
    return c.json(await rename(actor, await siteOf(c), c.req.valid('json').name), 200)
  })
  .openapi(reports, async (c) =>
    c.json(await listOwnReports(await actorOf(c), c.req.valid('query').cursor), 200),
  )
