import { newWord, word, wordListText, words } from '@/lib/contract/screening'
import { addWord, removeWord } from '@/lib/screening/change-words'
import { importWords } from '@/lib/screening/import-words'
import { exportWords, readWords } from '@/lib/screening/read-words'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { listParams, siteParams, wordParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/screening/words',
  summary: 'Every entry of the lists of words, oldest first',
  request: { params: siteParams },
  responses: { 200: answer('The entries', words) },
})

const add = route('staff', {
  method: 'post',
  path: '/sites/{site}/screening/words',
  summary: 'Add an entry to a list of words',
  request: { params: siteParams, body: body(newWord) },
  responses: { 201: answer('The entry; its exceptions replaced, where it was there', word) },
})

const remove = route('staff', {
  method: 'delete',
  path: '/sites/{site}/screening/words/{word}',
  summary: 'Take an entry out of its list',
  request: { params: wordParams },
  responses: { 204: { description: 'It is not there any more' } },
})

const write = route('staff', {
  method: 'get',
  path: '/sites/{site}/screening/lists/{list}',
  summary: 'A list of words as text, an entry on each line',
  request: { params: listParams },
  responses: { 200: answer('The text', wordListText) },
})

const replace = route('staff', {
  method: 'put',
  path: '/sites/{site}/screening/lists/{list}',
  summary: 'Replace a list by what a text says: wholly, or not at all',
  description: 'Lines at fault come back as `invalid-input`, each with its number: `text.12`.',
  request: { params: listParams, body: body(wordListText) },
  responses: { 200: answer('The text as it would be written now', wordListText) },
})

export const screeningListRoutes = newRoutes()
  .openapi(list, async (c) => {
    const entries = await readWords(await actorOf(c), (await siteOf(c)).id)
    return c.json({ words: entries }, 200)
  })
  .openapi(add, async (c) => {
    const given = { ...c.req.valid('json'), key: idempotencyKey(c) }
    return c.json(await addWord(await actorOf(c), (await siteOf(c)).id, given), 201)
  })
  .openapi(remove, async (c) => {
    const removal = { wordId: c.req.valid('param').word, key: idempotencyKey(c) }
    await removeWord(await actorOf(c), (await siteOf(c)).id, removal)
    return c.body(null, 204)
  })
  .openapi(write, async (c) => {
    const { list: name } = c.req.valid('param')
    return c.json({ text: await exportWords(await actorOf(c), (await siteOf(c)).id, name) }, 200)
  })
  .openapi(replace, async (c) => {
    const { list: name } = c.req.valid('param')
    const [actor, site] = [await actorOf(c), await siteOf(c)]
    await importWords(actor, site.id, { list: name, ...c.req.valid('json'), key: idempotencyKey(c) })
    return c.json({ text: await exportWords(actor, site.id, name) }, 200)
  })
