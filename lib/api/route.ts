import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { ZodType } from 'zod'
import { keepAlive } from '@/lib/accounts/sessions/extend-session'
import { problem } from '@/lib/contract/problems'
import { backgroundHeader } from '@/lib/contract/words'
import { Problem } from '@/lib/problem'
import { type Api, actorOf } from './context'

/** Whom a route is for at all; what exactly they may do there is said in `can.ts`. */
export type Access = 'public' | 'signed-in' | 'staff'

// runs before anything that was sent is looked at: strangers learn nothing from its checks
const signedIn = createMiddleware<Api>(async (c, next) => {
  const actor = await actorOf(c)
  if (actor.kind === 'visitor') throw new Problem('not-signed-in')
  // a page that somebody left open keeps nobody signed in
  if (c.req.header(backgroundHeader) === undefined) await keepAlive(actor)
  await next()
})

const security: Record<Access, Record<string, string[]>[]> = {
  public: [],
  'signed-in': [{ session: [] }, { embedSession: [] }],
  staff: [{ session: [] }],
}

type Definition = Omit<RouteConfig, 'security' | 'middleware'>

/** A route with its security declared and its problems documented. */
export const route = <const R extends Definition>(access: Access, definition: R) =>
  createRoute({
    ...definition,
    security: security[access],
    middleware: access === 'public' ? [] : [signedIn],
    responses: { default: { description: 'A problem', content: problemContent }, ...definition.responses },
  })

const problemContent = { 'application/problem+json': { schema: problem } }

/** A documented answer of one schema. */
export const answer = <Schema extends ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A required JSON body of one schema. */
export const body = <Schema extends ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})
