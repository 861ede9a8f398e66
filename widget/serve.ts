import { type Context, Hono } from 'hono'
import { sendBytes } from '@/lib/api/answer-cached'
import type { Api } from '@/lib/api/context'
import { answerProblem } from '@/lib/api/problem'
import { problemStatus } from '@/lib/contract/problems'
import { pickLanguage } from '@/lib/i18n/languages'
import { Problem } from '@/lib/problem'
import { asset, manifest } from './serve/assets'
import { documentPolicy } from './serve/policy'
import { knownLanguage } from './serve/question'
import { allowFraming, serveDocument } from './serve/serve-document'
import { renderTrouble } from './serve/trouble'

const script = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

// their names stay when they change; seconds
const forAWhile = 'public, max-age=300, stale-while-revalidate=86400'

/** All that runs in readers' pages: the loader, the iframe's document and its scripts. */
export const embedRoutes = new Hono<Api>()
  .get('/embed/:site', serveDocument)
  .get('/embed.js', (c) => sendScript(c, 'embed.js', forAWhile))
  .get('/pikir.js', (c) => sendScript(c, 'pikir.js', forAWhile))
  .get('/counts.js', (c) => sendScript(c, 'counts.js', forAWhile))
  .get('/assets/:name', (c) => sendScript(c, c.req.param('name'), 'public, max-age=31536000, immutable'))
  .onError(explain)

function sendScript(c: Context<Api>, name: string, caching: string): Response | Promise<Response> {
  const bytes = asset(name)
  if (!bytes) return answerProblem(new Problem('not-found'), c)
  return sendBytes(c, bytes, { ...script, 'Cache-Control': caching })
}

/** In a page's place for comments, people read this: words, not JSON. */
function explain(error: Error, c: Context<Api>): Response {
  if (!c.req.path.startsWith('/embed/') || !(error instanceof Problem)) return answerProblem(error, c)
  const site = c.get('site')
  const language =
    knownLanguage(c.req.query('lang')) ?? site?.language ?? pickLanguage(c.req.header('accept-language'))
  allowFraming(c)
  return c.html(
    renderTrouble(site ? error.code : 'no-site', language, manifest().style),
    problemStatus[error.code],
    {
      'Cache-Control': 'no-store',
      // nothing of anybody's is on this page: it may explain itself wherever it was put
      'Content-Security-Policy': documentPolicy(site?.origins ?? ['*']),
    },
  )
}
