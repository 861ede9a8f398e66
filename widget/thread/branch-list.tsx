/** @jsxImportSource preact */
import { CommentCard } from '../comment/comment-card'
import type { Branch } from './branches'
import { MoreReplies } from './more-replies'

export function BranchList({ branches }: { branches: Branch[] }) {
  return (
    <ol class="comments">
      {branches.map(({ comment, answered, replies }) => (
        <li key={comment.id} id={`c-${comment.id}`} tabIndex={-1}>
          <CommentCard comment={comment} answered={answered} />
          {replies.length > 0 && <BranchList branches={replies} />}
          {comment.more && <MoreReplies root={comment.id} cursor={comment.more} />}
        </li>
      ))}
    </ol>
  )
}
