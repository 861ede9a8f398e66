import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'
import { attacks } from './testdata/attacks'
import { parserAttacks } from './testdata/attacks-on-text'
import { corpora, corporaMissing } from './testdata/corpora'

type Element = DefaultTreeAdapterTypes.Element

const allowed: Record<string, Record<string, RegExp>> = {
  p: {},
  br: {},
  em: {},
  strong: {},
  blockquote: {},
  ul: {},
  ol: {},
  li: {},
  code: {},
  pre: {},
  span: { class: /^spoiler$/ },
  a: { href: /^https?:\/\/[^/]/i, rel: /^nofollow ugc noopener$/, target: /^_blank$/ },
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}

/** What a browser would make of it that no comment may hold. */
function faults(text: string): string[] {
  return elementsOf(parseFragment(renderMarkdown(text))).flatMap(({ tagName, attrs }) => {
    const rules = allowed[tagName]
    if (!rules) return [`<${tagName}>`]
    return attrs
      .filter(({ name, value }) => !rules[name]?.test(value))
      .map(({ name, value }) => `${tagName} ${name}=${value}`)
  })
}

test('attacks of our own end as text or as what a comment may hold', () => {
  expect(attacks.length).toBeGreaterThan(60)
  expect(attacks.flatMap(faults)).toEqual([])
})

describe.skipIf(corporaMissing)(`published payloads${corporaMissing ? `: ${corporaMissing}` : ''}`, () => {
  test('end as text or as what a comment may hold', () => {
    expect(corpora().length).toBeGreaterThan(800)
    expect(corpora().flatMap(faults)).toEqual([])
  })
})

test('no text takes much longer than a plain one of its length', () => {
  const length = 10_000
  const plain = fastest('слово и ещё слово. '.repeat(600).slice(0, length))
  const slow = parserAttacks
    .map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
    .map((text) => ({ text: text.slice(0, 20), milliseconds: fastest(text) }))
    .filter(({ milliseconds }) => milliseconds > Math.max(100, plain * 20))
  expect(slow).toEqual([])
})

/** Of three tries, in milliseconds of the processor: a busy machine accuses nobody. */
function fastest(text: string) {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    renderMarkdown(text)
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}
