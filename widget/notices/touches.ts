import type { Comment } from '@/lib/contract/comments'
import type { Told } from '../thread/told'

type Me = { id: string; name: string }

/** Whether what was told answers or names this reader, or decides on what they wrote: votes alone do not. */
export function touches(news: Told, me: Me, shown: Comment[]): boolean {
  if (news.reset) return true
  const own = new Map(shown.filter(({ author }) => author?.id === me.id).map((one) => [one.id, one.status]))
  if (news.gone.some((id) => own.has(id))) return true
  const arrived = new Set(news.arrived)
  return news.comments.some(({ id, status, parentId, html }) => {
    if (own.has(id)) return own.get(id) !== status
    return arrived.has(id) && (own.has(parentId ?? '') || html?.includes(`@${me.name}`))
  })
}
