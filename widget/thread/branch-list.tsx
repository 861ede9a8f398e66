/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import { CommentCard } from '../comment/comment-card'
import { useIsNew } from '../seen/use-is-new'
import type { Branch } from './branches'
import { MoreReplies } from './more-replies'
import { Twig } from './twig'

type Props = { branches: Branch[]; linked: string | null; isLong: boolean }

export function BranchList({ branches, linked, isLong }: Props) {
  const isNew = useIsNew()
  return (
    <ol class={isLong ? 'comments long' : 'comments'}>
      {branches.map((branch) => {
        const { id, more } = branch.comment
        const mark = [id === linked && 'linked', isNew(branch.comment) && 'new'].filter(Boolean).join(' ')
        return (
          <li
            key={id}
            id={`c-${id}`}
            class={mark || undefined}
            style={isLong ? roomFor(branch) : undefined}
            tabIndex={-1}
          >
            <Card branch={branch} />
            {(branch.replies.length > 0 || branch.left > 0) && (
              <div class="branch">
                {branch.replies.length > 0 && <Twig replies={repliesIn(branch)} />}
                {branch.replies.length > 0 && (
                  <BranchList branches={branch.replies} linked={linked} isLong={isLong} />
                )}
                {branch.left > 0 && <MoreReplies root={id} cursor={more} left={branch.left} />}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What is out of sight of a long thread is not laid out: this is about how high it would be. */
const roomFor = (branch: Branch) => ({ containIntrinsicSize: `auto ${9 * (1 + shownIn(branch))}rem` })

const shownIn = ({ replies }: Branch): number => replies.reduce((sum, reply) => sum + 1 + shownIn(reply), 0)

/** All that is below a comment, also what is not loaded. */
const repliesIn = ({ replies, left }: Branch): number =>
  replies.reduce((sum, reply) => sum + 1 + repliesIn(reply), left)

/** Drawn anew when its comment changes, not with every change of the thread. */
function Card({ branch: { comment, answered } }: { branch: Branch }) {
  return useMemo(() => <CommentCard comment={comment} answered={answered} />, [comment, answered])
}
