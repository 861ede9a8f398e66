// one answer in three ways: to anybody, after a look at who asks to read, and at who asks to write
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { actorOf, siteOf } from '@/lib/api/context'
import { newRoutes } from '@/lib/api/new-routes'
import { followPeople } from '@/lib/auth/known-viewer'

const app = newRoutes()
  .get('/:site/anybody', async (c) => c.json({ site: (await siteOf(c)).slug }))
  .on(['GET', 'POST'], '/:site/checked', async (c) => {
    const [site, actor] = [await siteOf(c), await actorOf(c)]
    if (actor.kind === 'visitor') return c.json({}, 401)
    return c.json({ site: site.slug })
  })

await followPeople()
const server = createServer(getRequestListener(app.fetch))
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
