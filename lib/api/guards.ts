import { createMiddleware } from 'hono/factory'
import { forgetPerson } from '@/lib/auth/known-viewer'
import { isFromOwnPage } from '@/lib/auth/own-page'
import { wake } from '@/lib/live/follow'
import { Problem } from '@/lib/problem'
import type { Api } from './context'
import { readAll } from './read-all'
import { guardUpload, isUpload, receivePicture } from './receive-picture'

const maxBody = 64 * 1024
// a list of ten thousand words
const maxList = 1024 * 1024
const lists = /^\/api\/v1\/sites\/[^/]+\/screening\/lists\/[^/]+$/
// mail programs press it for their reader, with a form and from anywhere (RFC 8058): the token in the path is all that
// counts there, so a page that could forge the request could have sent it itself
const oneClick = /^\/api\/v1\/unsubscribe\/[\w-]+$/
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Cuts a body while it is read; whoever parses it finds there what was read. */
export const limitBody = createMiddleware<Api>(async (c, next) => {
  if (isUpload(c)) {
    await receivePicture(c)
    return next()
  }
  const most = c.req.method === 'PUT' && lists.test(c.req.path) ? maxList : maxBody
  if (Number(c.req.header('content-length') ?? 0) > most) throw new Problem('body-too-large')
  if (!safeMethods.has(c.req.method)) {
    const text = (await readAll(c, most)).toString()
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
  }
  await next()
})

/** Writes come from our own pages alone, and as JSON or as one picture: no form of another site's can make them. */
export const guardWrites = createMiddleware<Api>(async (c, next) => {
  if (!safeMethods.has(c.req.method) && !oneClick.test(c.req.path)) {
    if (!isFromOwnPage(c.req.raw.headers)) throw new Problem('foreign-origin')
    if (isUpload(c)) guardUpload(c)
    else if (hasBody(c.req.raw.headers) && !isJson(c.req.header('content-type')))
      throw new Problem('not-json')
  }
  await next()
})

/** Whoever was told that something is done finds it done. */
export const tellChanges = createMiddleware<Api>(async (c, next) => {
  await next()
  if (safeMethods.has(c.req.method)) return
  const actor = c.get('actor')
  if (actor?.kind === 'reader') forgetPerson(actor.userId)
  if (c.res.ok) await wake()
})

const hasBody = (headers: Headers) =>
  headers.has('transfer-encoding') ||
  Number(headers.get('content-length') ?? 0) > 0 ||
  headers.has('content-type')

const isJson = (type: string | undefined) => /^application\/json\s*(?:;|$)/i.test(type ?? '')
