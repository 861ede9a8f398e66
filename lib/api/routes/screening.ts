import {
  newReplay,
  newTrial,
  replay as replayView,
  screeningChange,
  screeningSettings,
  trial,
} from '@/lib/contract/screening'
import { changeSettings } from '@/lib/screening/change-settings'
import { readScreening } from '@/lib/screening/read-screening'
import { readReplay } from '@/lib/screening/replay/read-replay'
import { startReplay } from '@/lib/screening/replay/start-replay'
import { tryText } from '@/lib/screening/try-text'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { replayParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/screening',
  summary: 'How a site screens comments: its rules and what follows from each',
  request: { params: siteParams },
  responses: { 200: answer('The settings', screeningSettings) },
})

const change = route('staff', {
  method: 'patch',
  path: '/sites/{site}/screening',
  summary: 'Change the settings that were read; what is left out stays',
  request: { params: siteParams, body: body(screeningChange) },
  responses: { 200: answer('The settings as they are now', screeningSettings) },
})

const tryOut = route('staff', {
  method: 'post',
  path: '/sites/{site}/screening/trials',
  summary: 'What would happen to a text',
  description:
    'As if a reader whom the newsroom knows wrote it, under the settings that are kept or others; only administrators give rules.',
  request: { params: siteParams, body: body(newTrial) },
  responses: { 200: answer('What would happen', trial) },
})

const start = route('staff', {
  method: 'post',
  path: '/sites/{site}/screening/replays',
  summary: 'Try rules or words on the past before they are kept',
  description: 'The newest 100,000 comments of the last days at most; only administrators give rules.',
  request: { params: siteParams, body: body(newReplay) },
  responses: { 202: answer('The replay, which has yet to begin', replayView) },
})

const follow = route('staff', {
  method: 'get',
  path: '/sites/{site}/screening/replays/{replay}',
  summary: 'How far a replay is, and what it has found so far',
  request: { params: replayParams },
  responses: { 200: answer('The replay', replayView) },
})

export const screeningRoutes = newRoutes()
  .openapi(read, async (c) => {
    const settings = await readScreening(await actorOf(c), (await siteOf(c)).id)
    return c.json(settings, 200)
  })
  .openapi(change, async (c) => {
    const given = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await changeSettings(await actorOf(c), (await siteOf(c)).id, given), 200)
  })
  .openapi(tryOut, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'trials-by-user')
    return c.json(await tryText(actor, await siteOf(c), c.req.valid('json')), 200)
  })
  .openapi(start, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'replays-by-user')
    const asked = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await startReplay(actor, (await siteOf(c)).id, asked), 202)
  })
  .openapi(follow, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, replayId: c.req.valid('param').replay }
    return c.json(await readReplay(await actorOf(c), subject), 200)
  })
