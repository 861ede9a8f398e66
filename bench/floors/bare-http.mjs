// what Node can do at the least: the same bytes with the same headers, and 304 to who has them
import { createServer } from 'node:http'

process.on('message', ({ body, headers }) => {
  if (!body) return
  const bytes = Buffer.from(body, 'base64')
  const head = Object.entries(headers).flat()
  const headOfNothing = Object.entries(headers)
    .filter(([name]) => name !== 'content-length')
    .flat()
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) response.writeHead(304, headOfNothing).end()
    else response.writeHead(200, head).end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }))
})
process.once('disconnect', () => process.exit())
process.send({ ready: true })
