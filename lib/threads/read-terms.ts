import type { Terms } from '@/lib/contract/threads'
import { readFrom } from '@/lib/live/read-from'
import { findGiven } from './find-terms'
import { termsIn } from './terms'

type Place = { threadId: string; section?: string | undefined }

/** What holds in a thread, also before anybody has begun it; `section`: the one that the page names. */
export const readTerms = (site: { id: string }, { threadId, section }: Place): Promise<Terms> =>
  readFrom(threadId, async (sql) =>
    termsIn(await findGiven(sql, { siteId: site.id, threadId, section: section ?? null })),
  )
