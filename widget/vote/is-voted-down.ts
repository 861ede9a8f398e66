import type { Comment } from '@/lib/contract/comments'
import type { View } from '../view'

type Counted = Pick<Comment, 'upvotes' | 'downvotes' | 'featured'>

/** Whether readers' votes put a comment below the line that the site drew; never what the newsroom chose. */
export function isVotedDown({ upvotes, downvotes, featured }: Counted, site: View['site']): boolean {
  const { voting, foldBelow } = site
  if (voting !== 'both' || foldBelow === null || featured) return false
  return upvotes - downvotes < foldBelow
}
