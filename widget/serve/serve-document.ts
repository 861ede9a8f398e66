import type { Context } from 'hono'
import { answerCached } from '@/lib/api/answer-cached'
import type { Api } from '@/lib/api/context'
import { peopleTag } from '@/lib/cache/people-tag'
import { findSite } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { renderDocument } from '../document'
import { manifest } from './assets'
import { documentPolicy } from './policy'
import { languageOf, readQuestion } from './question'
import { readView } from './read-view'

/** The iframe's document: the same bytes for everybody who asks for this part of the thread in this language. */
export async function serveDocument(c: Context<Api>): Promise<Response> {
  const site = await findSite(c.req.param('site') ?? '')
  c.set('site', site)
  const page = articleOf(c, site.origins)
  const question = readQuestion({ ...c.req.query(), ...page })
  const language = languageOf(c.req.query('lang'), site.language)
  const threadId = threadIdOf(site.id, question.key)
  const { key: _, ...place } = question
  const { style, scripts } = manifest()
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': documentPolicy(site.origins),
  }
  allowFraming(c)
  const key = JSON.stringify(['document', threadId, language, scripts[language].script, place])
  const wanted = { key, tags: [threadId, peopleTag(site.id)], headers, isPrivate: page !== null }
  return answerCached(c, wanted, async () =>
    renderDocument(await readView(site, language, question), { style, ...scripts[language] }),
  )
}

/** In `<noscript>` the tag cannot say which article it stands in: the browser does, as the tag asks it to. */
function articleOf(c: Context<Api>, origins: string[]): { url: string } | null {
  if (c.req.query('key') || c.req.query('url')) return null
  const url = c.req.header('referer') ?? ''
  return URL.canParse(url) && origins.includes(new URL(url).origin) ? { url } : null
}

/** Who may frame us is said by `frame-ancestors`, which the older header cannot say. */
export function allowFraming(c: Context<Api>) {
  c.env?.outgoing?.removeHeader('X-Frame-Options')
}
