/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'
import { useWords } from '../words'
import { Pick } from './pick'

/** What the newsroom chose, its newest choice first; the others are a press away. */
export function Picks({ picks }: { picks: Comment[] }) {
  const { t } = useWords()
  const [first, ...others] = picks
  if (!first) return null
  return (
    <section class="picks" aria-labelledby="picks">
      <h3 id="picks">{t('picks')}</h3>
      <ul>
        <Pick comment={first} />
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('more-picks', { count: others.length })}</summary>
          <ul>
            {others.map((comment) => (
              <Pick key={comment.id} comment={comment} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
