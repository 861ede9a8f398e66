/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useMyVote, useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'

type Value = 1 | -1
type Props = { comment: Placed; signIn: () => void }

/** For and against, or what of it the site wants. A second press takes the vote back; authors see what others think. */
export function Votes({ comment, signIn }: Props) {
  const { t } = useWords()
  const { reader, view, vote } = useTalk()
  const mine = useMyVote(comment.id)
  // until the server answers, the counts are without it; then with it
  const [before, setBefore] = useState<Value | 0 | null>(null)
  const [isRefused, setRefused] = useState(false)
  const { voting } = view.site
  const isOwn = reader.kind === 'reader' && reader.id === comment.author?.id

  async function press(value: Value) {
    if (reader.kind !== 'reader') return signIn()
    if (before !== null) return
    setBefore(mine)
    setRefused(!(await vote(comment, mine === value ? 0 : value)))
    setBefore(null)
  }
  const count = (value: Value, known: number) =>
    before === null ? known : known + Number(mine === value) - Number(before === value)
  const button = (value: Value, known: number) => (
    <button
      type="button"
      class={value > 0 ? 'vote' : 'vote down'}
      disabled={isOwn}
      aria-pressed={mine === value}
      aria-label={t(value > 0 ? 'vote-up' : 'vote-down', { count: count(value, known) })}
      onClick={() => press(value)}
    >
      {count(value, known) > 0 && count(value, known)}
    </button>
  )
  if (voting === 'none') return null
  return (
    <>
      <span class="votes">
        {button(1, comment.upvotes)}
        {voting === 'both' && button(-1, comment.downvotes)}
      </span>
      {isRefused && (
        <span role="alert" class="trouble">
          {t('vote-failed')}
        </span>
      )}
    </>
  )
}
