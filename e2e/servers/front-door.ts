import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { pipeline } from 'node:stream'

/** Stories that need another address than 127.0.0.1 send it in this header. */
export const ADDRESS_HEADER = 'x-test-address'

/** What an operator's nginx does: TLS outside, plain HTTP inside, the client's address in X-Forwarded-For. */
export function frontDoor(tls: { key: string; cert: string }, target: () => number) {
  return createServer(tls, (incoming, answer) => forward(incoming, answer, target()))
}

function forward(incoming: IncomingMessage, answer: ServerResponse, port: number) {
  const { [ADDRESS_HEADER]: pretended, ...headers } = incoming.headers
  const address = String(pretended ?? addressOf(incoming.socket.remotePort ?? 0))
  const forwarded = [headers['x-forwarded-for'], address].flat().filter(Boolean).join(', ')
  const inner = request(
    {
      host: '127.0.0.1',
      port,
      method: incoming.method,
      path: incoming.url,
      headers: { ...headers, 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' },
    },
    (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      // an event stream has to leave before its first event
      answer.flushHeaders()
      pipeline(response, answer, () => {})
    },
  )
  inner.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.on('close', () => inner.destroy())
  pipeline(incoming, inner, () => {})
}

// as many people as there are stories would use up the limits of one address
const addressOf = (port: number) => `10.${port >> 8}.${port & 255}.1`
