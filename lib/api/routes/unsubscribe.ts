import { unsubscribing, unsubscription } from '@/lib/contract/notifications'
import { findUnsubscription, unsubscribe } from '@/lib/notifications/unsubscribe'
import { Problem } from '@/lib/problem'
import { newRoutes } from '../new-routes'
import { unsubscribeParams } from '../params'
import { answer, body, route } from '../route'

const end = route('public', {
  method: 'post',
  path: '/unsubscribe/{token}',
  summary: 'End the mails that the token names; mail programs do it with one press (RFC 8058)',
  request: {
    params: unsubscribeParams,
    body: {
      description: 'The form `List-Unsubscribe=One-Click`',
      content: { 'application/x-www-form-urlencoded': {} },
    },
  },
  responses: { 204: { description: 'They come no more, also if they came no more before' } },
})

const look = route('public', {
  method: 'post',
  path: '/unsubscription/look',
  summary: 'Which mails a token from a mail would end; it ends none',
  request: { body: body(unsubscribing) },
  responses: { 200: answer('The mails', unsubscription) },
})

const confirm = route('public', {
  method: 'post',
  path: '/unsubscription',
  summary: 'End the mails that the token names, as our own page does it',
  request: { body: body(unsubscribing) },
  responses: { 204: { description: 'They come no more, also if they came no more before' } },
})

// either form that a mail program may send
const oneClick = /List-Unsubscribe(?:=|"\s+)One-Click/

export const unsubscribeRoutes = newRoutes()
  .openapi(end, async (c) => {
    if (!oneClick.test(await c.req.text())) {
      const message = 'has to be One-Click'
      throw new Problem('invalid-input', { errors: [{ path: 'List-Unsubscribe', message }] })
    }
    await unsubscribe(c.req.valid('param').token)
    return c.body(null, 204)
  })
  .openapi(look, async (c) => {
    const named = await findUnsubscription(c.req.valid('json').token)
    if (!named) throw new Problem('not-found')
    return c.json(named, 200)
  })
  .openapi(confirm, async (c) => {
    await unsubscribe(c.req.valid('json').token)
    return c.body(null, 204)
  })
  // a person who opens the address from a mail's header is asked first: links are followed by programs, too
  .get('/unsubscribe/:token', (c) =>
    c.redirect(`/unsubscribe#${encodeURIComponent(c.req.param('token'))}`, 303),
  )
