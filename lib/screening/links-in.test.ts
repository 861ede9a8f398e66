import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { linksIn } from './links-in'

const hosts = (text: string) => linksIn(renderMarkdown(text)).map(({ host }) => host)

test('every link of a comment is told with its host as browsers know it', () => {
  expect(hosts('https://a.example/1 и [там](http://B.example:8080/) и почта.рф')).toEqual([
    'a.example',
    'b.example',
    'xn--80a1acny.xn--p1ai',
  ])
  expect(linksIn(renderMarkdown('https://a.example/?a=1&b=2'))[0]?.url).toBe('https://a.example/?a=1&b=2')
})

test('what only looks like a link is none', () => {
  expect(hosts('`https://a.example` и <a href="https://b.example">б</a>')).toEqual(['b.example'])
  expect(linksIn('<p>нет</p>')).toEqual([])
})
