import { expect, test, vi } from 'vitest'
import { backgroundHeader } from '@/lib/contract/words'
import { ask } from './ask'

test('what a page asks for by itself says so, unless it was used meanwhile', async () => {
  const page = new EventTarget()
  const said: (string | null)[] = []
  vi.stubGlobal('window', page)
  vi.stubGlobal('fetch', async (_path: string, { headers }: { headers: Headers }) => {
    said.push(headers.get(backgroundHeader))
    return new Response('{}')
  })
  const byItself = () => ask('GET', '/sites/news/queue', { language: 'en', byItself: true })
  await byItself()
  await byItself()
  await ask('GET', '/sites/news/queue', { language: 'en' })
  page.dispatchEvent(new Event('keydown'))
  await byItself()
  await byItself()
  vi.unstubAllGlobals()
  expect(said).toEqual([null, '1', null, null, '1'])
})
