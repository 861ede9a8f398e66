import type { ReactNode } from 'react'
import { When } from '@/app/_ui/when'
import { linkTo } from '@/lib/threads/link-to'

type Props = {
  /** What became of it. */
  badge: ReactNode
  at: string
  /** The site, and whatever else it is found by. */
  marks: string[]
  article: { title: string; url: string }
  /** null: readers do not see the comment, so that the way leads to its article alone. */
  commentId: string | null
  children: ReactNode
}

/** What somebody did once, under an article. */
export const OwnRow = ({ badge, at, marks, article, commentId, children }: Props) => (
  <li className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
      {badge}
      <When at={at} />
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </p>
    {children}
    <p className="wrap-anywhere text-sm">
      <a href={commentId ? linkTo(article.url, commentId) : article.url} className="text-accent underline">
        {article.title || article.url}
      </a>
    </p>
  </li>
)
