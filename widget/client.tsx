/** @jsxImportSource preact */
import { hydrate } from 'preact'
import type { Comment } from '@/lib/contract/comments'
import { unmarked } from './comment/mark-names'
import messages from './messages-of-language'
import { type Doors, Thread } from './thread/thread'
import type { View } from './view'
import { wordsIn } from './words-in'

const { redeem, told, link } = takeOver(JSON.parse(document.getElementById('view')?.textContent ?? ''))

export { link, redeem, told }

/** The document becomes an app, element by element as it stands. */
function takeOver(view: View): Doors {
  const comments = view.comments.map((comment) => withText(comment, 'c'))
  const featured = view.featured.map((comment) => withText(comment, 'f'))
  const t = wordsIn(view.language, messages)
  let doors: Doors | undefined
  const root = document.getElementById('pikir') ?? document.body
  hydrate(<Thread view={{ ...view, comments, featured }} t={t} opened={(opened) => (doors = opened)} />, root)
  if (!doors) throw new Error('the thread did not open')
  return doors
}

/** The texts are in the document already, once. */
function withText(comment: Comment, place: 'c' | 'f'): Comment {
  if (comment.status !== 'published') return comment
  const text = document.getElementById(`${place}-${comment.id}`)?.querySelector('.text')
  return { ...comment, html: unmarked(text?.innerHTML ?? '') }
}
