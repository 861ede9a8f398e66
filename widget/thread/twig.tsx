/** @jsxImportSource preact */
import { useWords } from '../words'

/** On a branch's line: closes what is below a comment, also without scripts, and says how much that is. */
export function Twig({ replies }: { replies: number }) {
  const { t } = useWords()
  return (
    <details class="twig" open>
      <summary>
        <span>{t('branch', { count: replies })}</span>
      </summary>
    </details>
  )
}
