import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openStream, queueTopic } from './streams'

test('a stream ends with the session that it was opened in', async () => {
  const server = createServer((_, response) => {
    const until = new Date(Date.now() + 50)
    openStream(queueTopic('site'), response, { siteId: 'site', userId: 'moderator', until })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // read to its end: there is one
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toMatch(/^retry: \d+\n\n$/)
  server.close()
})
