import { Hono } from 'hono'
import { raw } from '@/db/client'

/** Whether the process lives, and whether it can serve. */
export const healthRoutes = new Hono()
  .get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))
  .get('/readyz', async (c) => {
    const ready = await raw`select 1 from sites limit 1`.then(
      () => true,
      () => false,
    )
    return c.text(ready ? 'ready' : 'database unavailable', ready ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })
