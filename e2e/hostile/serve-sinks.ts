import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Pages as nobody should write them: `/sink?n=` writes payload n out raw, `/sinks?from=&to=&last=` frames many. */
export async function serveSinks(payloads: string[]) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const number = (name: string) => Number(searchParams.get(name))
    if (pathname === '/sinks') return send(frames(number('from'), number('to'), number('last')))
    if (pathname === '/sink') return send(sink(payloads[number('n')] ?? ''))
    response.writeHead(404).end()

    function send(html: string) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

const sink = (payload: string) => `<!doctype html><body>
<script>document.write(${JSON.stringify(payload).replaceAll('<', '\\u003c')})</script>`

const frame = (n: number) => `<iframe src="/sink?n=${n}" sandbox="allow-scripts allow-same-origin"></iframe>`

// the last one is written when all others have loaded
const frames = (from: number, to: number, last: number) => `<!doctype html>
${Array.from({ length: to - from }, (_, place) => frame(from + place)).join('\n')}
<script>onload = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame(last)).replaceAll('<', '\\u003c')})</script>`
