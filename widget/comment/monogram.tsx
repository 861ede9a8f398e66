/** @jsxImportSource preact */
import { letterOf, tintOf } from '@/lib/text/monogram'
import type { Author } from '../talk'

export type Seen = Author & { picture?: string | undefined }

/** Who is seen: a letter in one of six tints, the same for the same person; over it their picture, as soon as it is here. */
export function Monogram({ author }: { author: Seen }) {
  return (
    <span class={`monogram tint-${tintOf(author.id)}`} aria-hidden="true">
      {letterOf(author.name)}
      {author.picture && (
        <img src={`/api/v1/pictures/${author.picture}.webp`} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  )
}
