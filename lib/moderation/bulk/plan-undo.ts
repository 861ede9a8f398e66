import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import { undoVerb } from '../rules'
import type { Step } from '../step'
import type { Locked } from './lock'
import type { BulkRow } from './queries'

type Last = {
  id: string
  commentId: string
  revision: number
  from: Status
  to: Status
  fromRevision: number | null
}

/** Back to what they were, all on whom nobody has decided since and whose text is still the same. */
export async function planUndo(tx: Tx, { siteId, undoesId }: BulkRow, locked: Locked[]): Promise<Step[]> {
  const rows = await tx.execute<Last>(sql`
    select d.id, d.comment_id as "commentId", d.revision, d.from_status as "from", d.to_status as "to",
      d.from_revision as "fromRevision"
    from decisions d
    where d.site_id = ${siteId} and d.bulk_id = ${undoesId} and not exists (
      select from decisions l where l.site_id = d.site_id and l.comment_id = d.comment_id
        and (l.decided_at, l.id) > (d.decided_at, d.id))`)
  const last = new Map([...rows].map((row) => [row.commentId, row]))
  return locked.flatMap((comment) => {
    const decision = last.get(comment.id)
    const verb = decision && undoVerb(decision.from)
    if (!verb || comment.status !== decision.to || comment.revision !== decision.revision) return []
    const { id, threadId, path, revision, publishedRevision: shown } = comment
    const place = { id, threadId, path, decisionId: v7(), revision }
    const back = { from: decision.to, to: decision.from, undoes: decision.id }
    return [{ ...place, ...back, verb, shown, shows: decision.fromRevision }]
  })
}
