import * as contract from '@/lib/contract/notifications'
import { changeSettings, readSettings } from '@/lib/notifications/change-settings'
import { markSeen } from '@/lib/notifications/mark-seen'
import { readNotifications } from '@/lib/notifications/read-notifications'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { pageQuery, siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/notifications',
  summary: 'What concerns me: replies, mentions, decisions on my comments, the end of my reports',
  request: { params: siteParams, query: pageQuery },
  responses: { 200: answer('The newest, and how many I have not seen', contract.notificationPage) },
})

const see = route('signed-in', {
  method: 'post',
  path: '/sites/{site}/notifications/seen',
  summary: 'I have seen all up to this one',
  request: { params: siteParams, body: body(contract.seen) },
  responses: { 204: { description: 'They are seen, also if they were before' } },
})

const settings = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/notifications/settings',
  summary: 'What is mailed to me, and when',
  request: { params: siteParams },
  responses: { 200: answer('Each kind with its pace', contract.notificationSettings) },
})

const change = route('signed-in', {
  method: 'patch',
  path: '/sites/{site}/notifications/settings',
  summary: 'Change what is mailed to me',
  request: { params: siteParams, body: body(contract.settingsOfNotifications) },
  responses: { 200: answer('The settings as they are now', contract.notificationSettings) },
})

export const notificationRoutes = newRoutes()
  .openapi(read, async (c) => {
    const page = await readNotifications(await actorOf(c), await siteOf(c), c.req.valid('query'))
    return c.json(page, 200)
  })
  .openapi(see, async (c) => {
    await markSeen(await actorOf(c), await siteOf(c), c.req.valid('json').until)
    return c.body(null, 204)
  })
  .openapi(settings, async (c) => c.json(await readSettings(await actorOf(c), await siteOf(c)), 200))
  .openapi(change, async (c) =>
    c.json(await changeSettings(await actorOf(c), await siteOf(c), c.req.valid('json')), 200),
  )
