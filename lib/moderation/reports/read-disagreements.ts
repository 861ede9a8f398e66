import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Disagreements } from '@/lib/contract/reports'

const most = 100

type Place = { siteId: string; threadId: string }

/** How many readers merely disagree with which comments: for whoever runs the site, and nobody who decides. */
export async function readDisagreements(actor: Actor, { siteId, threadId }: Place): Promise<Disagreements> {
  authorize(actor, 'site.configure', { siteId })
  const comments = await raw<{ id: string; count: number }[]>`
    select c.id, count(*)::int as count
    from comments c join reports r on r.site_id = c.site_id and r.comment_id = c.id and r.reason = 'disagree'
    where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.status = 'published'
    group by c.id order by count desc, c.id limit ${most}`
  return { comments }
}
