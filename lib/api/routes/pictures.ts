import { z } from '@hono/zod-openapi'
import { ownPicture, pictureTypes } from '@/lib/contract/profile'
import { Problem } from '@/lib/problem'
import { findPicture } from '@/lib/users/picture/find-picture'
import { hidePicture } from '@/lib/users/picture/hide-picture'
import { removePicture, setPicture } from '@/lib/users/picture/set-picture'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { memberParams } from '../params'
import { answer, route } from '../route'

const binary = { schema: { type: 'string', format: 'binary' } } as const
const file = z.object({ file: z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.webp$/) })

const read = route('public', {
  method: 'get',
  path: '/pictures/{file}',
  summary: 'A picture of a member: 256 pixels, never another one at this address',
  request: { params: file },
  responses: { 200: { description: 'The picture', content: { 'image/webp': binary } } },
})

const set = route('signed-in', {
  method: 'put',
  path: '/account/picture',
  summary: 'Be seen with this picture on all my sites',
  description:
    'The body is a JPEG, PNG or WebP of 5 MiB and 40 megapixels at most, with the header `Pikir-Upload: picture`. Of the file only what is seen is kept.',
  request: { body: { content: Object.fromEntries(pictureTypes.map((type) => [type, binary])) } },
  responses: { 200: answer('Where it is', ownPicture) },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/picture',
  summary: 'Be seen without a picture',
  responses: { 204: { description: 'Removed, or there was none' } },
})

const path = '/sites/{site}/readers/{user}/hidden-picture'

const hide = route('staff', {
  method: 'put',
  path,
  summary: 'Show a member without their picture on this site',
  request: { params: memberParams },
  responses: { 204: { description: 'It is hidden' } },
})

const show = route('staff', {
  method: 'delete',
  path,
  summary: 'Show the picture of a member again',
  request: { params: memberParams },
  responses: { 204: { description: 'It is shown, if there is one' } },
})

const headers = {
  'Content-Type': 'image/webp',
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

export const pictureRoutes = newRoutes()
  .openapi(read, async (c) => {
    const bytes = await findPicture(c.req.valid('param').file.replace('.webp', ''))
    if (!bytes) throw new Problem('not-found')
    return c.body(bytes, 200, headers)
  })
  .openapi(set, async (c) => {
    const sent = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await setPicture(await actorOf(c), sent), 200)
  })
  .openapi(remove, async (c) => {
    await removePicture(await actorOf(c))
    return c.body(null, 204)
  })
  .openapi(hide, async (c) => {
    const reader = { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user }
    await hidePicture(await actorOf(c), reader, true)
    return c.body(null, 204)
  })
  .openapi(show, async (c) => {
    const reader = { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user }
    await hidePicture(await actorOf(c), reader, false)
    return c.body(null, 204)
  })
