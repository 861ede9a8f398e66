import { expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { log } from '@/lib/log'
import { newRoutes } from './new-routes'
import { answerProblem } from './problem'
import { ask, newPerson, newSite, post } from './testing'

const secret = 'secret@people.test'
const faults: Record<string, () => unknown> = {
  'a query that the database does not understand': () =>
    raw`select email from no_such_table where email = ${secret}`,
  'a row that the database refuses': () => raw`insert into users (id, email) values (${secret}, ${secret})`,
  'an error with a cause': () => {
    throw new Error(`at ${secret}`, { cause: new Error('select 1') })
  },
}

test.each(Object.entries(faults))('%s is told as a bug and nothing more', async (_, fault) => {
  const app = newRoutes()
  app.use(async (c, next) => {
    c.set('requestId', 'the-name-of-the-request')
    await next()
  })
  app.onError(answerProblem)
  app.get('/', async (c) => c.json(await fault()))
  const answer = await app.request('/', { headers: { 'accept-language': 'en' } })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: expect.any(String),
    status: 500,
    code: 'internal',
    requestId: 'the-name-of-the-request',
  })
})

test('whoever asks for what is not theirs is in the log, by id, with the name of the request', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const info = vi.spyOn(log, 'info')
  const refused = await ask(`/sites/${site.slug}/queue`, reader)
  const { requestId } = await refused.json()
  expect(info.mock.lastCall).toEqual([{ requestId, refused: 'forbidden', userId: reader.id }, 'refused'])

  await post('/preview', null, { text: 'x' }, { 'sec-fetch-site': 'cross-site' })
  expect(info.mock.lastCall?.[0]).toMatchObject({ refused: 'foreign-origin', userId: null })
  const lines = info.mock.calls.length
  await ask('/account', null)
  await ask(`/sites/${site.slug}/threads/${reader.id}`, null)
  expect(info.mock.calls).toHaveLength(lines)
})
