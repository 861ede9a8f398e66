import { peopleTag } from '@/lib/cache/people-tag'
import { type Person, person } from '@/lib/contract/people'
import { hideAuthor, showAuthor } from '@/lib/users/hide-author'
import { readPerson } from '@/lib/users/read-person'
import { answerCachedJson } from '../answer-cached'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { memberParams } from '../params'
import { answer, route } from '../route'

const read = route('public', {
  method: 'get',
  path: '/sites/{site}/people/{user}',
  summary: 'What everybody may know of a member',
  request: { params: memberParams },
  responses: { 200: answer('The person', person) },
})

const hide = route('signed-in', {
  method: 'put',
  path: '/sites/{site}/hidden-authors/{user}',
  summary: 'See no comments of an author any more: for oneself alone',
  request: { params: memberParams },
  responses: { 204: { description: 'They are hidden' } },
})

const show = route('signed-in', {
  method: 'delete',
  path: '/sites/{site}/hidden-authors/{user}',
  summary: 'See the comments of an author again',
  request: { params: memberParams },
  responses: { 204: { description: 'They are seen' } },
})

export const peopleRoutes = newRoutes()
  .openapi(read, async (c) => {
    const site = await siteOf(c)
    const { user: userId } = c.req.valid('param')
    // their comments are anywhere on the site
    const wanted = { key: `person ${site.id} ${userId}`, tags: [site.id, peopleTag(site.id)] }
    return answerCachedJson<Person>(c, wanted, () => readPerson(site, userId))
  })
  .openapi(hide, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'votes-by-user')
    await hideAuthor(actor, { siteId: (await siteOf(c)).id, authorId: c.req.valid('param').user })
    return c.body(null, 204)
  })
  .openapi(show, async (c) => {
    const actor = await actorOf(c)
    await showAuthor(actor, { siteId: (await siteOf(c)).id, authorId: c.req.valid('param').user })
    return c.body(null, 204)
  })
