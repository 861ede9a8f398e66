import { raw } from '@/db/client'

/** The thread that a comment belongs to, whatever became of it; null where the site has no such comment. */
export async function findHome({ id: siteId }: { id: string }, commentId: string): Promise<string | null> {
  const [comment] = await raw<{ threadId: string }[]>`
    select thread_id as "threadId" from comments where site_id = ${siteId} and id = ${commentId}`
  return comment?.threadId ?? null
}
