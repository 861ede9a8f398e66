import { changeSms, removeSms } from '@/lib/accounts/phone/settings/change-sms'
import { readSms } from '@/lib/accounts/phone/settings/read-sms'
import { trySms } from '@/lib/accounts/phone/settings/try-sms'
import { smsChange, smsOutcome, smsSettings, smsTrial } from '@/lib/contract/phone'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/sms',
  summary: 'How a site texts codes to phones',
  request: { params: siteParams },
  responses: { 200: answer('The settings, without the gateway’s secrets', smsSettings) },
})

const change = route('staff', {
  method: 'put',
  path: '/sites/{site}/sms',
  summary: 'Change the gateway, the caps, or switch texts on and off',
  request: { params: siteParams, body: body(smsChange) },
  responses: { 200: answer('The settings as they are now', smsSettings) },
})

const remove = route('staff', {
  method: 'delete',
  path: '/sites/{site}/sms',
  summary: 'Forget the gateway and its secrets',
  request: { params: siteParams },
  responses: { 204: { description: 'Forgotten' } },
})

const tryOut = route('staff', {
  method: 'post',
  path: '/sites/{site}/sms/trials',
  summary: 'Text a few words to a number and hear what the gateway says',
  request: { params: siteParams, body: body(smsTrial) },
  responses: { 200: answer('What it said', smsOutcome) },
})

export const smsRoutes = newRoutes()
  .openapi(read, async (c) => c.json(await readSms(await actorOf(c), (await siteOf(c)).id), 200))
  .openapi(change, async (c) => {
    const settings = await changeSms(await actorOf(c), (await siteOf(c)).id, c.req.valid('json'))
    return c.json(settings, 200)
  })
  .openapi(remove, async (c) => {
    await removeSms(await actorOf(c), (await siteOf(c)).id)
    return c.body(null, 204)
  })
  .openapi(tryOut, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'sms-trials-by-user')
    return c.json(await trySms(actor, await siteOf(c), c.req.valid('json').phone), 200)
  })
