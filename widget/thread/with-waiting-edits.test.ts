import { expect, test } from 'vitest'
import { loadedWith, says } from './testing'
import { withWaitingEdits } from './with-waiting-edits'

const { comments } = loadedWith([says('1'), says('2')])
const edit = { id: '1', html: '<p>новое</p>', editedAt: null }
const texts = (shown: typeof comments) => shown.map(({ html, note }) => [html, note])

test('an author goes on reading what they wrote, marked as waiting', () => {
  expect(texts(withWaitingEdits(comments, [edit]))).toEqual([
    ['<p>новое</p>', 'edit-waits'],
    ['<p>x</p>', null],
  ])
})

test('what readers see was edited since, written anew here or taken back: that stands', () => {
  const at = '2026-11-22T11:00:00Z'
  for (const change of [{ editedAt: at }, { note: 'edit-waits' as const }, { status: 'deleted' as const }]) {
    const now = comments.map((one) => ({ ...one, ...change }))
    expect(withWaitingEdits(now, [edit])).toEqual(now)
  }
})
