// thousands of open pages: sockets of their own, which say when an event has reached all of them
import { connect } from 'node:net'

export type Told = { open: { address: string; count: number } } | { arm: string } | { await: true }
/** `last`: when the last of them had it, milliseconds since 1970; `event` as one of them got it. */
export type Heard = { last: number; event: string }

const atOnce = 100
const crowds = new Map<string, { size: number; heard: number; event: string; done: (heard: Heard) => void }>()

let next: Promise<Heard> | undefined

process.on('message', async (told: Told & { type?: string }) => {
  if (told.type) return
  if ('open' in told) {
    await openAll(told.open.address, told.open.count)
    process.send?.({ opened: told.open.count })
  } else if ('arm' in told) {
    next = nextEvent(told.arm)
    next.catch(() => {})
    process.send?.({ armed: true })
  } else {
    process.send?.(await next)
  }
})
process.once('disconnect', () => process.exit())
process.send?.({ ready: true })

async function openAll(address: string, count: number) {
  crowds.set(address, { size: count, heard: 0, event: '', done: () => {} })
  for (let opened = 0; opened < count; opened += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - opened) }, () => open(address))
    await Promise.all(batch)
  }
}

/** Resolves with the first bytes of the stream. */
function open(address: string): Promise<void> {
  const { hostname, port, pathname, search, host } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`${address} closed a stream`)))
    socket.on('data', (bytes: Buffer) => {
      if (bytes.includes('retry:')) resolve()
      if (bytes.includes('event: change')) hear(address, bytes)
    })
  })
}

function hear(address: string, bytes: Buffer) {
  const crowd = crowds.get(address)
  if (!crowd) return
  crowd.heard += 1
  crowd.event ||= bytes.toString()
  if (crowd.heard === crowd.size) crowd.done({ last: Date.now(), event: crowd.event })
}

function nextEvent(address: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const crowd = crowds.get(address)
    if (!crowd) return reject(new Error('nobody listens there'))
    const late = setTimeout(() => reject(new Error(`${crowd.heard} of ${crowd.size} were told`)), 20_000)
    Object.assign(crowd, { heard: 0, event: '' })
    crowd.done = (heard) => {
      clearTimeout(late)
      resolve(heard)
    }
  })
}
