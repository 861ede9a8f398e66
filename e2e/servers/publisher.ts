import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { text } from 'node:stream/consumers'

/** Other people's sites, told apart by host: articles that embed the widget, and pages that stories bring along. */
export function publisher(tls: { key: string; cert: string }, comments: () => string) {
  const pages = new Map<string, string>()
  return createServer(tls, (incoming, answer) => {
    serve(incoming, answer, { pages, comments: comments() }).catch(() => answer.writeHead(500).end())
  })
}

type Press = { pages: Map<string, string>; comments: string }

async function serve(incoming: IncomingMessage, answer: ServerResponse, { pages, comments }: Press) {
  const url = new URL(incoming.url ?? '/', `https://${incoming.headers.host}`)
  if (incoming.method === 'PUT' && url.pathname.startsWith('/__pages/')) {
    pages.set(`${url.hostname}${url.pathname.slice('/__pages'.length)}`, await text(incoming))
    answer.writeHead(204).end()
    return
  }
  const page = pages.get(`${url.hostname}${url.pathname}`) ?? articleAt(url, comments)
  answer.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page ?? '')
}

/** `/article/<id>?site=…&lang=…&key=…`: `key` is the publisher's own id, without it the canonical address counts. */
function articleAt({ origin, pathname, searchParams }: URL, comments: string) {
  if (!pathname.startsWith('/article/')) return null
  const canonical = `${origin}${pathname}`
  const site = searchParams.get('site') ?? ''
  const lang = searchParams.get('lang') ?? 'ru'
  const key = searchParams.get('key')
  const frame = new URL(`/embed/${site}`, comments)
  frame.search = new URLSearchParams({ url: canonical, lang, ...(key && { key }) }).toString()
  const attributes = [`data-site="${site}"`, `data-lang="${lang}"`, key && `data-thread-id="${key}"`].filter(
    Boolean,
  )
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Article ${pathname.slice('/article/'.length)}</title>
<link rel="canonical" href="${canonical}">
<h1>Article ${pathname.slice('/article/'.length)}</h1>
<p>${'The council met again and put the question off. '.repeat(8)}</p>
<script async src="${comments}/embed.js" ${attributes.join(' ')}></script>
<noscript><iframe src="${frame.href.replaceAll('&', '&amp;')}" title="Comments"></iframe></noscript>
</html>`
}
