import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { server } from './home'

type Node = DefaultTreeAdapterTypes.Node

/** What a browser makes of the iframe's document when this stands in its address: elements and attributes by name. */
export async function shapes(said: string) {
  const empty = { key: said, url: said, title: said, lang: said, theme: said }
  const known = { key: 'batch-0', lang: 'ru', sort: said, cursor: said, branch: said }
  return Promise.all([empty, known].map(shapeOf))
}

async function shapeOf(query: Record<string, string>) {
  const answer = await fetch(`${server}/embed/hostile-threads?${new URLSearchParams(query)}`)
  return { status: answer.status, elements: namesIn(parse(await answer.text())) }
}

function namesIn(node: Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(namesIn) : []
  if (!('tagName' in node)) return children
  return [[node.tagName, ...node.attrs.map(({ name }) => name)].join(' '), ...children]
}
