import type { FeaturedComments } from '@/lib/contract/threads'
import { readFrom } from '@/lib/live/read-from'
import { present } from './present'
import { listFeatured } from './queries'

// more would not be a choice
const mostFeatured = 20

/** The comments of a thread that the newsroom shows above the others, newest choice first. */
export const readFeatured = (site: { id: string }, threadId: string): Promise<FeaturedComments> =>
  readFrom(threadId, async (sql) => {
    const rows = await listFeatured(sql, { siteId: site.id, threadId }, mostFeatured)
    return { comments: rows.map(present) }
  })
