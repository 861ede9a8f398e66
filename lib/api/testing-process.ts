import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createApi } from './app'
import { consume, type Limit } from './limits'

// a process of its own that serves the API on some port, and counts when it is told to
const server = createServer(getRequestListener(createApi().fetch))

type Order = { limit: Limit; key: string; times: number }

process.on('message', async ({ limit, key, times }: Order) => {
  const tries = await Promise.allSettled(Array.from({ length: times }, () => consume(limit, key)))
  process.send?.({ passed: tries.filter(({ status }) => status === 'fulfilled').length })
})
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
