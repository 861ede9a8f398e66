import type { Context } from 'hono'
import { mostPictureBytes, pictureTypes } from '@/lib/contract/profile'
import { Problem } from '@/lib/problem'
import { type Api, actorOf } from './context'
import { limitReader } from './limits'
import { readAll } from './read-all'

/** The header that a form cannot send, so that no page of others can ask for this without being asked back (CORS). */
const header = 'pikir-upload'
const path = '/api/v1/account/picture'
const types: readonly string[] = pictureTypes

/** The one write whose body is not JSON. */
export const isUpload = (c: Context<Api>) =>
  c.req.method === 'PUT' && c.req.path === path && c.req.raw.headers.has('content-type')

/** Throws `foreign-origin` or `picture-unknown`. */
export function guardUpload(c: Context<Api>) {
  if (c.req.header(header) !== 'picture') throw new Problem('foreign-origin')
  const type = c.req.header('content-type')?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new Problem('picture-unknown')
}

/** Keeps the bytes for the route. Of strangers, and of who has sent enough, nothing is read. */
export async function receivePicture(c: Context<Api>) {
  const tooLarge = new Problem('picture-too-large')
  if (Number(c.req.header('content-length') ?? 0) > mostPictureBytes) throw tooLarge
  const actor = await actorOf(c)
  if (actor.kind === 'visitor') throw new Problem('not-signed-in')
  await limitReader(actor, 'pictures-by-user')
  const bytes = await readAll(c, mostPictureBytes, tooLarge)
  Object.assign(c.req.bodyCache, { arrayBuffer: Promise.resolve(new Uint8Array(bytes).buffer) })
}
