import { createServer } from 'node:http'
import { createServer as createTls } from 'node:https'
import { listen } from './listen'

export type Text = { to: string; text: string }

/** A gateway that takes every text, and shows them: `GET /texts?to=…`, the oldest first. */
export async function smsGateway(tls: { key: string; cert: string }) {
  const texts: Text[] = []
  const gateway = createTls(tls, (request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      texts.push(JSON.parse(Buffer.concat(chunks).toString()))
      answer.setHeader('Content-Type', 'application/json').end('{"code":0}')
    })
  })
  const shown = createServer(({ url = '/' }, answer) => {
    const to = new URL(url, 'http://127.0.0.1').searchParams.get('to')
    answer
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify(texts.filter((text) => text.to === to)))
  })
  return {
    url: `https://sms.example:${await listen(gateway)}/send`,
    textsUrl: `http://127.0.0.1:${await listen(shown)}/texts`,
    close: () => {
      for (const server of [gateway, shown]) server.close().closeAllConnections()
    },
  }
}
