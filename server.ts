import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import next from 'next'
import { closePools } from './db/client'
import { watchSignIns } from './lib/accounts/guard/watch-sign-ins'
import { sendSms } from './lib/accounts/phone/send-sms'
import { answerKnown } from './lib/api/answer-known'
import { answerLive } from './lib/api/answer-live'
import { createApi } from './lib/api/app'
import { clientAddress } from './lib/api/client-address'
import { refuseWhenLate } from './lib/api/deadline'
import { healthRoutes } from './lib/api/health'
import { loggedPath } from './lib/api/logged-path'
import { setPagePolicy, setSecurityHeaders } from './lib/api/security-headers'
import { exportHeads } from './lib/audit/export-heads'
import { followPeople } from './lib/auth/known-viewer'
import { recount } from './lib/comments/recount'
import { env } from './lib/env'
import { startJobs, type Workers } from './lib/jobs/boss'
import { sweep } from './lib/jobs/sweep'
import { follow } from './lib/live/follow'
import { closeStreams, keepAlive } from './lib/live/streams'
import { logRequest } from './lib/log'
import { runBulk } from './lib/moderation/bulk/run-bulk'
import { takeUpBulks } from './lib/moderation/bulk/take-up'
import { foldAnew } from './lib/moderation/reports/fold-anew'
import { screenAgain } from './lib/moderation/screen-again'
import { digest } from './lib/notifications/digest'
import { notify } from './lib/notifications/notify'
import { push } from './lib/notifications/push/push'
import { sendMail } from './lib/notifications/send-mail'
import { replay } from './lib/screening/replay/replay'
import { tellThreads } from './lib/threads/tell-threads'
import { lookAnew } from './lib/users/look-anew'
import { embedRoutes } from './widget/serve'

const ours =
  /^\/(?:api\/v1|embed|assets|live)(?:[/.?]|$)|^\/(?:embed\.js|pikir\.js|counts\.js|healthz|readyz)(?:\?|$)/
// what is still unanswered when a stop began may take this long, in milliseconds
const drainFor = 10_000

/** One process, one port: the API, the widget and live streams by Hono, pages by Next. */
export async function start(): Promise<{ url: string; stop: () => Promise<void> }> {
  const pages = next({ dev: env.dev, dir: process.cwd() })
  await pages.prepare()
  const stopJobs = await startJobs(workers)
  const stopFollowing = await follow(tellThreads)
  const stopFollowingPeople = await followPeople()
  const stopPinging = keepAlive()

  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    connectionsCheckingInterval: 2_000,
  })
  server.on('request', answer(pages.getRequestHandler()))
  if (env.dev) server.on('upgrade', pages.getUpgradeHandler())
  await bind(server)

  const stop = async () => {
    stopPinging()
    await drain(server)
    await Promise.allSettled([stopJobs(), stopFollowing(), stopFollowingPeople()])
    await Promise.allSettled([pages.close(), closePools()])
  }
  return { url: addressOf(server), stop }
}

const workers: Workers = {
  mail: sendMail,
  sms: (job) => sendSms(job),
  notify,
  digest: () => digest(),
  push: (job, id) => push(job, id),
  'screen-again': async () => void (await screenAgain()),
  replay,
  bulk: runBulk,
  'take-up': async () => void (await takeUpBulks()),
  'fold-anew': async (job) => void (await foldAnew(job)),
  'look-anew': async () => void (await lookAnew()),
  sweep,
  'watch-sign-ins': watchSignIns,
  'export-audit': async () => void (await exportHeads()),
  recount: async () => void (await recount()),
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

function answer(answerPage: Handler): Handler {
  const app = createApi().route('/', healthRoutes).route('/', embedRoutes)
  const answerOurs = getRequestListener(app.fetch)

  return (request, response) => {
    const others = () => answerAnew(request, response)
    if (request.url?.startsWith('/live/')) return answerLive(request, response, others)
    answerKnown(request, response, others)
  }

  function answerAnew(request: IncomingMessage, response: ServerResponse) {
    const requestId = randomUUID()
    response.setHeader('X-Request-Id', requestId)
    setSecurityHeaders(response)
    logWhenDone(request, response, requestId)
    const path = request.url ?? '/'
    if (ours.test(path)) return answerOurs(request, response)
    if (isElsewhere(request)) return redirectHome(path, response)
    setPagePolicy(request, response)
    tellAddress(request)
    refuseWhenLate(response)
    return answerPage(request, response)
  }
}

// the demo's article alone is at another host, so that the demo is cross-site like real life
const isElsewhere = ({ method, url = '/', headers }: IncomingMessage) =>
  env.mode === 'demo' &&
  method === 'GET' &&
  headers.host !== new URL(env.publicUrl).host &&
  !/^\/(?:demo|_next)(?:[/?]|$)/.test(url)

/** To pages this header says one address, which nobody can have forged. */
function tellAddress({ headers, socket }: IncomingMessage) {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join()
  headers['x-forwarded-for'] = clientAddress(socket.remoteAddress ?? '', forwarded, env.trustedProxies)
}

function redirectHome(path: string, response: ServerResponse) {
  response.writeHead(307, { Location: new URL(path.replace(/^\/+/, '/'), env.publicUrl).href }).end()
}

function logWhenDone({ method, url }: IncomingMessage, response: ServerResponse, requestId: string) {
  const began = performance.now()
  response.on('close', () => {
    const path = loggedPath(url ?? '')
    const ms = Math.round(performance.now() - began)
    logRequest({ requestId, method, path, status: response.statusCode, ms })
  })
}

async function bind(server: Server) {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: env.port, host: env.host, backlog: 4096 }, resolve)
  })
}

const addressOf = (server: Server) => `http://${env.host}:${(server.address() as AddressInfo).port}`

async function drain(server: Server) {
  const closed = new Promise((resolve) => server.close(resolve))
  closeStreams()
  // a connection whose last answer has left is idle, and would be kept for more
  const letGo = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), drainFor)
  await closed
  clearInterval(letGo)
  clearTimeout(cut)
}
