/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'

const tints = 6

/** A letter in one of six tints: the same person keeps the same one. */
export function Monogram({ author }: { author: NonNullable<Comment['author']> }) {
  const tint = Number.parseInt(author.id.slice(-6), 16) % tints
  const [letter] = author.name.trim()
  return (
    <span class={`monogram tint-${tint}`} aria-hidden="true">
      {letter?.toUpperCase()}
    </span>
  )
}
