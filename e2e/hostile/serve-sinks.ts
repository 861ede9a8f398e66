import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Pages as nobody should write them: `/sinks?from=&to=&last=` writes payloads out raw, in a frame `sink-<n>` each. */
export async function serveSinks(payloads: string[]) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const number = (name: string) => Number(searchParams.get(name))
    if (pathname !== '/sinks') return response.writeHead(404).end()
    const places = Array.from({ length: number('to') - number('from') }, (_, n) => number('from') + n)
    const html = page(places.map(frame), frame(number('last')))
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  const frame = (n: number) =>
    `<iframe name="sink-${n}" sandbox="allow-scripts allow-same-origin" srcdoc="${quoted(sink(payloads[n] ?? ''))}"></iframe>`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

const inScript = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c')
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const sink = (payload: string) => `<!doctype html><body>
<script>document.write(${inScript(payload)})</script>`

// the last one is written when all others have loaded
const page = (frames: string[], last: string) => `<!doctype html>
${frames.join('\n')}
<script>onload = () => document.body.insertAdjacentHTML('beforeend', ${inScript(last)})</script>`
