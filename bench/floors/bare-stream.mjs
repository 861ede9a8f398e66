// what Node can do at the least: the same event written to everybody who listens
import { createServer } from 'node:http'

const open = new Set()
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  response.write('retry: 3000\n\n')
  open.add(response)
})
process.on('message', ({ event }) => {
  if (!event) return
  const bytes = Buffer.from(event)
  const began = Date.now()
  for (const response of open) response.write(bytes)
  process.send({ began })
})
process.once('disconnect', () => process.exit())
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send({ url: `http://127.0.0.1:${server.address().port}` }),
)
