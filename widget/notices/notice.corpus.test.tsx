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
const talk = { view: { threadId: 'other', language: 'ru', site: { slug: 'gazeta' } } } as Talk

/** An answer from somebody of that name, with that text, under an article of that title. */
function drawn(text: string, of: Partial<Notification> = {}) {
  const id = '01a2051e-8c85-701b-95e2-85106a383a43'
  const thread = { id, title: text, url: 'https://news.example/1' }
  const said = { ru: text, kk: text, en: text }
  const reason = { code: 'own', names: said, sentences: said, houseRule: said }
  const at = '2026-11-22T10:00:00.000Z'
  const grounds = { reason, automated: false, houseRulesUrl: null, appealUntil: at }
  const statement = { ...grounds, id, mayAppeal: true }
  const nothing = { reason: null, note: null, reference: null, corrected: false, seen: false }
  const notice: Notification = {
    ...nothing,
    ...{ outcome: null, statement, appeal: null },
    id,
    kind: 'reply',
    at,
    thread,
    commentId: id,
    by: text,
    excerpt: text,
    ...of,
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
  const texts = [...attacks, ...textAttacks, ...corpora()].filter((one) => one !== '')
  for (const kind of [
    () => ({}),
    () => ({ kind: 'decision', outcome: 'hidden' }) as const,
    (answer: string) => ({ kind: 'decision', appeal: { outcome: 'refused', answer } }) as const,
  ]) {
    const shape = (text: string) => shapeOf(parseFragment(drawn(text, kind(text))) as Node)
    const peaceful = shape('мирно')
    for (const text of texts) expect([text, shape(text)]).toEqual([text, peaceful])
  }
})
