/** @jsxImportSource preact */
import { useWords } from '../words'

/** As `maxCommentLength` of the contract, which browsers need not load for one number. */
export const longest = 10_000
const nearTheEnd = 500

/** Nothing until the limit comes near. */
export function Counter({ length }: { length: number }) {
  const { t } = useWords()
  const left = longest - length
  return (
    <span class={left < 0 ? 'counter over' : 'counter'} role="status">
      {left <= nearTheEnd && (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
    </span>
  )
}
