import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { attacks } from '@/lib/text/testdata/attacks'
import { corpora } from '@/lib/text/testdata/corpora'
import { markNames, patternOf, unmarked } from './mark-names'

const marked = (text: string, ...names: string[]) => markNames(renderMarkdown(text), patternOf(names)).trim()
const mark = (name: string) => `<span class="mention">@${name}</span>`

test('who is called by name is marked, by the longest name and never by half of one', () => {
  const text = 'Спросите @Айгуль Сейтова, и @Айгуль. Не @Айгульша, не почта@Айгуль, не @@Айгуль'
  expect(marked(text, 'Айгуль', 'Айгуль Сейтова')).toBe(
    `<p>Спросите ${mark('Айгуль Сейтова')}, и ${mark('Айгуль')}. Не @Айгульша, не почта@Айгуль, не @@Айгуль</p>`,
  )
  expect(marked('@Ерлан', 'Айгуль')).toBe('<p>@Ерлан</p>')
  expect(marked('@Ерлан')).toBe('<p>@Ерлан</p>')
})

test('not in code, and not in links', () => {
  expect(marked('`@Ерлан` [@Ерлан](https://a.example) **@Ерлан**', 'Ерлан')).toBe(
    `<p><code>@Ерлан</code> <a href="https://a.example" rel="nofollow ugc noopener" target="_blank">@Ерлан</a> <strong>${mark('Ерлан')}</strong></p>`,
  )
})

type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] }
const elements = (node: Node): string[] => [
  `${node.nodeName} ${node.attrs?.map(({ name, value }) => `${name}=${value}`)}`,
  ...(node.childNodes ?? []).filter(({ nodeName }) => nodeName !== '#text').flatMap(elements),
]
const shape = (html: string) =>
  elements(parseFragment(html) as Node).filter((one) => one !== 'span class=mention')

test('names as hostile as can be bring nothing in, and nothing is lost by taking the marks off', () => {
  for (const name of [...attacks, ...corpora()].map((one) => one.slice(0, 40).trim()).filter(Boolean)) {
    const html = renderMarkdown(`Эй, @${name} и @x, <b>`)
    const now = markNames(html, patternOf([name, 'x', 'a" onclick="b']))
    expect([name, shape(now)]).toEqual([name, shape(html)])
    expect(unmarked(now)).toBe(html)
  }
  expect(marked('@A&B <i>', 'A&B', '<i>')).toBe(`<p><span class="mention">@A&amp;B</span> &lt;i&gt;</p>`)
})
