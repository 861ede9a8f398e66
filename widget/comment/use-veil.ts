import { useState } from 'preact/hooks'
import { useHiddenAuthors, useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { isVotedDown } from '../vote/is-voted-down'
import type { Why } from './veil'

/** Why a comment is folded, if it is. `isBusy`: its reader is answering, editing or reporting it. */
export function useVeil(comment: Placed, isBusy: boolean): Why | null {
  const { view } = useTalk()
  const hidden = useHiddenAuthors()
  // as it was at first: nothing folds while it is read
  const [isLow] = useState(() => isVotedDown(comment, view.site))
  if (hidden.some(({ id }) => id === comment.author?.id)) return 'author'
  // nobody loses sight of what they are at
  if (comment.folded && !isBusy) return 'reports'
  return isLow ? 'votes' : null
}
