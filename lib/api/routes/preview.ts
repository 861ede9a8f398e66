import { newPreview, preview } from '@/lib/contract/comments'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { actorOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const show = route('signed-in', {
  method: 'post',
  path: '/preview',
  summary: 'What a text will look like as a comment; nothing is kept of it',
  request: { body: body(newPreview) },
  responses: { 200: answer('The same HTML that a comment of it would have', preview) },
})

export const previewRoutes = newRoutes().openapi(show, async (c) => {
  await limitReader(await actorOf(c), 'previews-by-user')
  return c.json({ html: renderMarkdown(c.req.valid('json').text) }, 200)
})
