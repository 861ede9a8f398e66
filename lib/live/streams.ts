import type { ServerResponse } from 'node:http'
import { perProcess } from '@/lib/per-process'
import { protectiveHeaders } from '@/lib/protective-headers'

// a reader whose connection cannot keep up reconnects and catches up instead
const maxUnsentBytes = 64 * 1024
const pingEvery = 25_000

const head = [
  ...['content-type', 'text/event-stream; charset=utf-8'],
  ...['cache-control', 'no-cache, no-transform'],
  ...['x-accel-buffering', 'no'],
  ...protectiveHeaders.flat(),
]

type Streams = Map<string, Set<ServerResponse>>
const streams = perProcess('streams', (): Streams => new Map())
const ofReaders = perProcess('streams of readers', (): Streams => new Map())

export const threadTopic = (threadId: string) => `thread:${threadId}`
export const queueTopic = (siteId: string) => `queue:${siteId}`
export const hasReaders = (topic: string) => streams.has(topic)

/** Whose stream it is, on which site; `until`: when their session ends unless it is used. */
type Follower = { siteId: string; userId: string; until?: Date }

const keyOf = ({ siteId, userId }: Follower) => `${siteId} ${userId}`

/** Opens an event stream on Node's own response: no framework stands between, so events leave at once. */
export function openStream(topic: string, response: ServerResponse, follower: Follower | null = null) {
  response.writeHead(200, head)
  // milliseconds; spread, so that a restart is not followed by everybody at once
  response.write(`retry: ${3_000 + Math.floor(Math.random() * 12_000)}\n\n`)
  join(streams, topic, response)
  if (follower) join(ofReaders, keyOf(follower), response)
  if (follower?.until) endAt(response, follower.until)
}

// as long as a session that acts for a newsroom lasts unused; timers take no month either
const longest = 30 * 60_000

/** A session may be over when nobody asks anything: its stream ends, and a browser that comes back is looked at anew. */
function endAt(response: ServerResponse, until: Date) {
  const timer = setTimeout(() => response.end(), Math.min(until.getTime() - Date.now(), longest)).unref()
  response.on('close', () => clearTimeout(timer))
}

function join(streams: Streams, topic: string, response: ServerResponse) {
  const open = streams.get(topic) ?? new Set()
  streams.set(topic, open.add(response))
  response.on('close', () => {
    if (open.delete(response) && open.size === 0 && streams.get(topic) === open) streams.delete(topic)
  })
}

/** What a reader may do or is shown as is otherwise: their streams tell them to look anew, and end. */
export function endStreamsOf(follower: Follower) {
  const told = eventOf({ reset: true })
  for (const response of ofReaders.get(keyOf(follower)) ?? []) {
    response.write(told)
    response.end()
  }
}

/** One event for all who follow a topic; `id` is where a reader who comes back goes on. */
export function broadcast(topic: string, change: object, id?: number) {
  send(streams.get(topic), eventOf(change, id))
}

/** One event for everybody. */
export function broadcastAll(change: object) {
  const bytes = eventOf(change)
  for (const open of streams.values()) send(open, bytes)
}

/** The same to one reader. */
export const writeEvent = (response: ServerResponse, change: object, id?: number) =>
  send([response], eventOf(change, id))

/** Ends every stream: browsers come back after the time that `retry` gave them. */
export function closeStreams() {
  for (const open of streams.values()) for (const response of open) response.end()
}

/** Keeps streams open through proxies that cut silent connections. Returns the way to stop. */
export function keepAlive(): () => void {
  const ping = Buffer.from(': ping\n\n')
  const timer = setInterval(() => {
    for (const open of streams.values()) send(open, ping)
  }, pingEvery)
  return () => clearInterval(timer)
}

const eventOf = (change: object, id?: number) =>
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: change\ndata: ${JSON.stringify(change)}\n\n`)

function send(open: Iterable<ServerResponse> | undefined, bytes: Buffer) {
  for (const response of open ?? []) {
    if (response.writableLength > maxUnsentBytes) response.destroy()
    else response.write(bytes)
  }
}
