import { connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** What postgres.js tells of a connection that it wants. */
type Wanted = { host: string[]; port: number[]; path: string | false; ssl: unknown }

// PostgreSQL ends a statement after 4 s by itself: whoever is silent longer is not there; milliseconds
const patience = 5_000
// ReadyForQuery, the last message of every answer, but for its last byte
const ready = Buffer.from([0x5a, 0, 0, 0, 5])

/**
 * Makes the sockets of a pool, whose connections end when what was written stays without an answer: postgres.js
 * waits for ever where packets vanish. Nobody is cut for being silent when nothing was asked.
 */
export function watched({ silence = patience } = {}) {
  let turn = 0
  return (wanted: Wanted): Socket => {
    const place = turn++ % wanted.host.length
    const [host, port] = [wanted.host[place] ?? '', wanted.port[place] ?? 5432]
    // not yet connected: what is written waits, and faults are events
    const socket = wanted.path ? connect(wanted.path) : connect({ host, port })
    const stream = wanted.ssl ? throughScript(socket) : socket
    watch(stream, socket, { silence, isPlain: !wanted.ssl })
    // whom the certificate has to be for
    return Object.assign(stream, { host, port }) as Socket
  }
}

type Terms = { silence: number; isPlain: boolean }

function watch(stream: Duplex, socket: Socket, { silence, isPlain }: Terms) {
  let timer: NodeJS.Timeout | null = null
  const calm = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const write = stream.write
  stream.write = (...given: unknown[]) => {
    timer ??= setTimeout(() => socket.destroy(), silence).unref()
    return Reflect.apply(write, stream, given)
  }
  socket.once('data', () => endQuietly(socket))
  socket.on('data', (chunk) => {
    if (isPlain && !chunk.subarray(-6, -1).equals(ready)) timer?.refresh()
    else calm()
  })
  socket.once('close', calm)
}

/** postgres.js forgets what it is asked between the error and the end of a connection that stood: it gets the end alone. */
function endQuietly(socket: Socket) {
  const { destroy } = socket
  socket.destroy = () => destroy.call(socket)
}

/** Node's TLS takes a socket over and leaves nothing to see; from a stream it takes what that gives it. */
function throughScript(socket: Socket): Duplex {
  const stream = new Duplex({
    read: () => void socket.resume(),
    // what cannot be written any more is not TLS's to complain about: it is told of the end
    write: (chunk, _encoding, done) => void socket.write(chunk, () => done()),
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy()
      done(error)
    },
  })
  socket.on('data', (chunk) => {
    if (!stream.push(chunk)) socket.pause()
  })
  socket.on('error', (error) => stream.destroy(error))
  socket.on('close', () => stream.destroy())
  return stream
}
