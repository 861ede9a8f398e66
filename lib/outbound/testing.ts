import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { generate } from 'selfsigned'
import { lookupAmong } from './public-address'
import { type Connection, way } from './request-outside'

/** The names that the server of a test answers to. */
const names = ['check.example', 'rest.akismet.com', 'id.vk.ru']
type Way = { isAllowed: (address: { address: string }) => boolean; addresses: () => string[] }

/** A server on this machine, to which every name leads until it is closed. */
export async function serveWorld(answer: RequestListener) {
  const pem = await generate([{ name: 'commonName', value: 'check.example' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  })
  const server = createServer({ key: pem.private, cert: pem.cert }, answer)
  const sockets = new Set<Duplex>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const former = way.connection
  const leadHere = (over: Connection = {}) => {
    const lookup = wayOf({ isAllowed: () => true, addresses: () => ['127.0.0.1'] })
    way.connection = { lookup, ca: pem.cert, port, ...over }
  }
  leadHere()
  return {
    ...{ leadHere, port },
    /** As it is for everybody: this machine is not on the public internet, and its certificate is nobody's. */
    leadOutside: () => {
      way.connection = former
    },
    close: () => {
      way.connection = former
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

/** The real lookup, with a resolver and an allowance of the test's. */
export const wayOf = ({ isAllowed, addresses }: Way) =>
  lookupAmong({
    isAllowed,
    resolve: (_host, _options, found) =>
      found(
        null,
        addresses().map((address) => ({ address, family: 4 })),
      ),
  }) as LookupFunction
