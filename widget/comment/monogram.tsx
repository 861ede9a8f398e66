/** @jsxImportSource preact */
import type { Author } from '../talk'

const tints = 6

export type Seen = Author & { picture?: string | undefined }

/** Who is seen: a letter in one of six tints, the same for the same person; over it their picture, as soon as it is here. */
export function Monogram({ author }: { author: Seen }) {
  const tint = Number.parseInt(author.id.slice(-6), 16) % tints
  // not a bracket or a quotation mark
  const [letter] = author.name.match(/[\p{L}\p{N}]/u) ?? []
  return (
    <span class={`monogram tint-${tint}`} aria-hidden="true">
      {letter?.toUpperCase()}
      {author.picture && (
        <img
          src={`/api/v1/pictures/${author.picture}.webp`}
          width="38"
          height="38"
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
    </span>
  )
}
