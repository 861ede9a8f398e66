import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask } from '@/lib/api/testing'
import { plantThread } from './testing'

let thread: Awaited<ReturnType<typeof plantThread>>
let link: string

beforeEach(async () => {
  thread = await plantThread([{ text: 'Сказано' }, { status: 'hidden' }, { status: 'pending' }])
  await raw`update sites set origins = ${[`https://${thread.site.slug}.example`]} where id = ${thread.site.id}`
  const url = `https://${thread.site.slug}.example/news/1`
  await raw`update threads set url = ${url} where id = ${thread.article.threadId}`
  link = `${url}#pikir-${thread.ids[0]}`
})

const quote = (url: string, query = '') => ask(`/oembed?url=${encodeURIComponent(url)}${query}`, null)

test('a link to a comment becomes a quotation with its author, date and link', async () => {
  const answer = await quote(link)
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  const embed = await answer.json()
  expect(embed).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 550,
    height: null,
    author_name: 'Автор',
    provider_name: thread.site.name,
    provider_url: `https://${thread.site.slug}.example`,
    cache_age: 3600,
  })
  expect(embed.html).toMatch(
    /^<blockquote cite="[^"]*" style="max-width:550px"><div dir="auto"><p>Сказано<\/p>/,
  )
  expect(embed.html).toContain(`<a href="${link}"><time datetime="`)
})

test('it is as large as there is room', async () => {
  const small = await (await quote(link, '&format=json&maxwidth=320&maxheight=200')).json()
  expect([small.width, small.height]).toEqual([320, 200])
  expect(small.html).toContain('style="max-width:320px;max-height:200px;overflow:auto"')
  expect((await (await quote(link, '&maxwidth=2000')).json()).width).toBe(550)
  expect((await quote(link, '&maxwidth=0')).status).toBe(400)
})

test('XML is not spoken', async () => {
  const answer = await quote(link, '&format=xml')
  expect([answer.status, (await answer.json()).code]).toEqual([501, 'format-unknown'])
})

test('only what readers see on a site of ours is quoted', async () => {
  const [shown, hidden, pending] = thread.ids
  const base = link.split('#')[0]
  const others = [
    `${base}#pikir-${hidden}`,
    `${base}#pikir-${pending}`,
    `${base}#pikir-${v7()}`,
    `https://elsewhere.example/news/1#pikir-${shown}`,
    `javascript:alert(1)#pikir-${shown}`,
    `${base}`,
    `#pikir-${shown}`,
    'nothing',
  ]
  for (const url of others) expect([url, (await quote(url)).status]).toEqual([url, 404])
  expect((await ask('/oembed', null)).status).toBe(400)
})

test('what is hidden afterwards is not quoted any more', async () => {
  expect((await quote(link)).status).toBe(200)
  await raw`update comments set status = 'hidden' where id = ${thread.ids[0] ?? ''}`
  expect((await quote(link)).status).toBe(404)
})
