import type { Comment } from '@/lib/contract/comments'
import type { View } from '../view'

/** For a while after it was written a comment's author may change it; `now` in milliseconds. */
export const mayEdit = ({ createdAt }: Comment, { editMinutes }: View['site'], now = Date.now()) =>
  now < Date.parse(createdAt) + editMinutes * 60_000
