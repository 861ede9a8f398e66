import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { attacks } from '@/lib/text/testdata/attacks'
import { parserAttacks } from '@/lib/text/testdata/attacks-on-text'
import { corpora, corporaMissing } from '@/lib/text/testdata/corpora'
import { renderQuote } from '../render-quote'
import { textOf } from './escape'
import { renderPlain } from './render-plain'

type Node = DefaultTreeAdapterTypes.Node

const url = 'https://news.example/1'
const id = '01a2051e-8c85-701b-95e2-85106a383a43'
const at = '2026-11-22T10:00:00.000Z'
const own = 'section h2 article time bdi div script cite'.split(' ')
const words = 'p br em strong blockquote ul ol li a code pre span'.split(' ')
const attributes = 'class lang id href rel target datetime dir type cite style start'.split(' ')

/** All that a reader can type, wherever a page shows it. */
function plain(typed: string) {
  const author = { id, name: typed, staff: true }
  const place = { id, parentId: null, depth: 0, order: 1, status: 'published' as const, createdAt: at }
  const counts = { upvotes: 3, downvotes: 1, featured: false, replies: 0, more: null }
  const comment = { ...place, ...counts, author, html: renderMarkdown(typed), editedAt: at }
  const thread = { id, url, title: typed, commentCount: 1, authorId: null }
  const terms = { mode: 'post' as const, slowSeconds: 0, closed: false, closedNotice: null }
  const page = { thread, terms, comments: [comment], next: null, since: 0 }
  const site = { name: typed, slug: 'a', voting: 'both', timeZone: 'Asia/Almaty' } as Site
  return renderPlain({ site, page, begunAt: new Date(at) }, { language: 'kk', rest: 'https://a/embed' })
}

function quote(typed: string) {
  const names = { siteName: typed, title: typed, authorName: typed, html: renderMarkdown(typed) }
  const place = { siteId: id, threadId: id, url: `${url}#pikir-${id}`, createdAt: new Date(at) }
  return renderQuote({ ...names, ...place, language: 'ru', timeZone: 'Asia/Almaty' }, { maxheight: 300 })
}

const nodesOf = (node: Node): Node[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : []),
]
const textIn = (node: Node) =>
  nodesOf(node)
    .map((one) => ('value' in one ? one.value : ''))
    .join('')

/** What stands in it that no part of ours is. */
function faults(html: string): string[] {
  return nodesOf(parseFragment(html)).flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#comment' ? ['a comment of HTML'] : []
    const { tagName, attrs } = node
    if (!own.includes(tagName) && !words.includes(tagName)) return [`<${tagName}>`]
    return attrs
      .filter(({ name, value }) => !attributes.includes(name) || (name === 'href' && !/^https?:/.test(value)))
      .map(({ name, value }) => `${tagName} ${name}=${value}`)
  })
}

const scripts = (html: string) =>
  nodesOf(parseFragment(html)).filter((node) => 'tagName' in node && node.tagName === 'script')

const more = ['</script><script>alert(1)</script>', '<!--<script>', '\u2028 ]]> \u2029', '&lt;/script&gt;']

const typed = [...attacks, ...parserAttacks, ...corpora(), ...more]

describe(`${typed.length} hostile texts${corporaMissing ? ` (${corporaMissing})` : ''}`, () => {
  test('none breaks out of the page, nor out of a quotation', () => {
    const found = typed.flatMap((text) => [...faults(plain(text)), ...faults(quote(text).html)])
    expect(found).toEqual([])
  })

  test('for machines each is the text that it is, in the one script', () => {
    for (const text of typed) {
      const [script, ...others] = scripts(plain(text))
      expect(others).toEqual([])
      const said = JSON.parse(script ? textIn(script) : '')
      expect([said.headline, said.comment[0].author.name]).toEqual([text || undefined, text])
    }
  })

  test('text without its marks is what a browser shows', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    for (const text of typed) {
      const html = renderMarkdown(text)
      expect(squeezed(textOf(html))).toBe(squeezed(textIn(parseFragment(html))))
    }
  })
})
