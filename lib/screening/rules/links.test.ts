import { expect, test } from 'vitest'
import { links } from './links'
import { look } from './testing'

const to = (...hosts: string[]) => hosts.map((host) => ({ host, url: `https://${host}/` }))

test('more links than the site takes are told with their number', () => {
  const three = to('a.example', 'a.example', 'b.example')
  expect(look(links, { links: three }, { most: 3 })).toEqual([])
  expect(look(links, { links: three }, { most: 2 })).toMatchObject([{ reason: 'many-links', detail: '3' }])
})

test('links to hosts that the newsroom trusts are not counted, nor are those to what stands under them', () => {
  const some = to('news.example', 'www.news.example', 'xn--80a1acny.xn--p1ai', 'badnews.example')
  expect(look(links, { links: some }, { most: 0, trusted: ['news.example', 'почта.рф'] })).toMatchObject([
    { detail: '1' },
  ])
})
