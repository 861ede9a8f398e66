import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

/** A set of routes whose input is refused as `invalid-input`, with every field that is wrong. */
export const newRoutes = () =>
  new OpenAPIHono<Api>({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new Problem('invalid-input', { errors: errors.slice(0, 20) })
    },
  })
