import { z } from 'zod'
import { exportLog, readLog } from '@/lib/audit/read-log'
import { auditFilter, auditPage } from '@/lib/contract/audit'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { pageQuery, siteParams } from '../params'
import { answer, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/audit',
  summary: 'Every decision, sanction, change of settings and sign-in of staff, newest first',
  description: 'For administrators. What `before` and `after` hold depends on the action.',
  request: { params: siteParams, query: pageQuery.extend(auditFilter.shape) },
  responses: { 200: answer('One page of the log', auditPage) },
})

const download = route('staff', {
  method: 'get',
  path: '/sites/{site}/audit.csv',
  summary: 'The same as CSV, all of it',
  request: { params: siteParams, query: auditFilter },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
})

export const auditRoutes = newRoutes()
  .openapi(list, async (c) => {
    const { cursor, ...filter } = c.req.valid('query')
    const page = await readLog(await actorOf(c), await siteOf(c), { filter, cursor })
    return c.json(page, 200)
  })
  .openapi(download, async (c) => {
    const site = await siteOf(c)
    const pieces = exportLog(await actorOf(c), site, c.req.valid('query'))
    const day = new Date().toISOString().slice(0, 10)
    return c.body(streamOf(pieces), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${site.slug}-${day}.csv"`,
    })
  })

/** Asks for the next piece when the last one has been taken, and for none once nobody listens. */
function streamOf(pieces: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return()
    },
  })
}
