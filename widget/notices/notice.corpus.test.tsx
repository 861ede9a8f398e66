/** @jsxImportSource preact */
import { parseFragment } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Notification } from '@/lib/contract/notifications'
import { attacks } from '@/lib/text/testdata/attacks'
import { textAttacks } from '@/lib/text/testdata/attacks-on-text'
import { corpora } from '@/lib/text/testdata/corpora'
import ru from '@/locales/ru/widget.json'
import { type Talk, TalkProvider } from '../talk'
import { WordsProvider } from '../words'
import { wordsIn } from '../words-in'
import { Notice } from './notice'

const words = { t: wordsIn('ru', ru), timeZone: 'Asia/Almaty' }
const talk = { view: { threadId: 'other' } } as Talk

/** An answer from somebody of that name, with that text, under an article of that title. */
function drawn(text: string) {
  const id = '01a2051e-8c85-701b-95e2-85106a383a43'
  const thread = { id, title: text, url: 'https://news.example/1' }
  const nothing = { outcome: null, reason: null, note: null, reference: null, corrected: false, seen: false }
  const at = '2026-11-22T10:00:00.000Z'
  const notice: Notification = {
    ...nothing,
    id,
    kind: 'reply',
    at,
    thread,
    commentId: id,
    by: text,
    excerpt: text,
  }
  return renderToString(
    <WordsProvider value={words}>
      <TalkProvider value={talk}>
        <Notice notice={notice} isFresh />
      </TalkProvider>
    </WordsProvider>,
  )
}

type Node = { nodeName: string; attrs?: { name: string }[]; childNodes?: Node[] }
const shapeOf = (node: Node): unknown[] => [
  node.nodeName,
  node.attrs?.map(({ name }) => name),
  ...(node.childNodes ?? []).filter(({ nodeName }) => nodeName !== '#text').map(shapeOf),
]

test('whatever somebody writes, the bell shows it as text', () => {
  const peaceful = shapeOf(parseFragment(drawn('мирно')) as Node)
  for (const text of [...attacks, ...textAttacks, ...corpora()].filter((one) => one !== ''))
    expect([text, shapeOf(parseFragment(drawn(text)) as Node)]).toEqual([text, peaceful])
})
