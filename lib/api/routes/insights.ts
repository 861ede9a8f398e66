import type { Context } from 'hono'
import { z } from 'zod'
import { type InsightsChoice, insights, insightsChoice } from '@/lib/contract/insights'
import { exportInsights } from '@/lib/moderation/insights/export-insights'
import { readInsights } from '@/lib/moderation/insights/read-insights'
import { type Api, actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { siteParams } from '../params'
import { answer, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/insights',
  summary: 'What waits now, and what was written and decided in a time',
  description:
    'For moderators; how much each of them decided is told to administrators alone. Days are those of the site’s time zone.',
  request: { params: siteParams, query: insightsChoice },
  responses: { 200: answer('The numbers', insights) },
})

const download = route('staff', {
  method: 'get',
  path: '/sites/{site}/insights.csv',
  summary: 'The same as CSV, one number in a line',
  request: { params: siteParams, query: insightsChoice },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
})

export const insightsRoutes = newRoutes()
  .openapi(read, async (c) => {
    const asked = await askedBy(c, c.req.valid('query'))
    return c.json(await readInsights(...asked), 200)
  })
  .openapi(download, async (c) => {
    const asked = await askedBy(c, c.req.valid('query'))
    const { csv, from, until } = await exportInsights(...asked)
    const days = from === until ? from : `${from}-${until}`
    return c.body(csv, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="insights-${asked[1].slug}-${days}.csv"`,
    })
  })

async function askedBy(c: Context<Api>, choice: InsightsChoice) {
  const actor = await actorOf(c)
  await limitReader(actor, 'insights-by-user')
  return [actor, await siteOf(c), choice] as const
}
