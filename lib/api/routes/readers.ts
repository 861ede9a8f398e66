import * as contract from '@/lib/contract/readers'
import { listCommentsOf } from '@/lib/moderation/people/list-comments'
import { writeNote } from '@/lib/moderation/people/notes'
import { readRecord } from '@/lib/moderation/people/read-record'
import { searchReaders } from '@/lib/moderation/people/search-readers'
import { writeLetter } from '@/lib/moderation/sanctions/write-letter'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { memberParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const search = route('staff', {
  method: 'get',
  path: '/sites/{site}/readers',
  summary:
    'Look for members by name, id, sanction or share of hidden comments; administrators by e-mail, too',
  request: { params: siteParams, query: contract.readersQuery },
  responses: { 200: answer('One page, the newest first', contract.readersPage) },
})

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}/readers/{user}',
  summary: 'What the newsroom knows of a member',
  request: { params: memberParams },
  responses: { 200: answer('The record', contract.readerRecord) },
})

const listComments = route('staff', {
  method: 'get',
  path: '/sites/{site}/readers/{user}/comments',
  summary: 'What a member wrote, newest first, whatever became of it',
  request: { params: memberParams, query: contract.readerCommentsQuery },
  responses: { 200: answer('One page', contract.readerComments) },
})

const note = route('staff', {
  method: 'post',
  path: '/sites/{site}/readers/{user}/notes',
  summary: 'Leave a word on a member for colleagues',
  request: { params: memberParams, body: body(contract.newNote) },
  responses: { 204: { description: 'It is kept' } },
})

const letter = route('staff', {
  method: 'get',
  path: '/sites/{site}/readers/{user}/letter',
  summary: 'The letter that goes with a sanction, in the member’s language, to be changed before it is sent',
  request: { params: memberParams, query: contract.letterQuery },
  responses: { 200: answer('The letter', contract.letter) },
})

export const readerRoutes = newRoutes()
  .openapi(search, async (c) =>
    c.json(await searchReaders(await actorOf(c), await siteOf(c), c.req.valid('query')), 200),
  )
  .openapi(read, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user }
    return c.json(await readRecord(await actorOf(c), subject), 200)
  })
  .openapi(listComments, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user }
    return c.json(await listCommentsOf(await actorOf(c), subject, c.req.valid('query')), 200)
  })
  .openapi(note, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, userId: c.req.valid('param').user }
    await writeNote(await actorOf(c), subject, { ...c.req.valid('json'), key: idempotencyKey(c) })
    return c.body(null, 204)
  })
  .openapi(letter, async (c) => {
    const wanted = { userId: c.req.valid('param').user, ...c.req.valid('query') }
    return c.json(await writeLetter(await actorOf(c), await siteOf(c), wanted), 200)
  })
