import type { VoteCounts } from '@/lib/contract/comments'
import { request } from '../api/request'
import type { View } from '../view'

export const castVote = ({ site }: View, id: string, value: 1 | 0 | -1) =>
  request<VoteCounts>('PUT', `/sites/${site.slug}/comments/${id}/vote`, { body: { value } })
