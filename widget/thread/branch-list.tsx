/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import { CommentCard } from '../comment/comment-card'
import type { Branch } from './branches'
import { MoreReplies } from './more-replies'

type Props = { branches: Branch[]; linked: string | null; isLong: boolean }

export function BranchList({ branches, linked, isLong }: Props) {
  return (
    <ol class={isLong ? 'comments long' : 'comments'}>
      {branches.map((branch) => {
        const { id, more } = branch.comment
        return (
          <li key={id} id={`c-${id}`} class={id === linked ? 'linked' : undefined} tabIndex={-1}>
            <Card branch={branch} />
            {branch.replies.length > 0 && (
              <BranchList branches={branch.replies} linked={linked} isLong={isLong} />
            )}
            {branch.left > 0 && <MoreReplies root={id} cursor={more} left={branch.left} />}
          </li>
        )
      })}
    </ol>
  )
}

/** Drawn anew when its comment changes, not with every change of the thread. */
function Card({ branch: { comment, answered } }: { branch: Branch }) {
  return useMemo(() => <CommentCard comment={comment} answered={answered} />, [comment, answered])
}
