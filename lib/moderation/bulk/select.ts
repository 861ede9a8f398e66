import { raw } from '@/db/client'
import { mostAtOnce, type Selection } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'
import { matchingIn } from '../filters/find'
import type { Target } from './plan'

/** What a moderator chose, as it stands now. Throws `selection-changed` where there is more than they were told. */
export async function select(siteId: string, selection: Selection): Promise<Target[]> {
  if ('comments' in selection) return selectNamed(siteId, selection.comments)
  if ('branch' in selection) return selectBranch(siteId, selection.branch)
  const { filter, count, asOf } = selection
  const { matching } = await matchingIn({ siteId, choice: filter })
  const found = await raw<Target[]>`
    select c.id, c.revision, c.status from ${matching} and exists (
      select from revisions r where r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
        and r.created_at <= ${asOf}::text::timestamptz offset 0)
    limit ${mostAtOnce}`
  if (found.length > count) throw new Problem('selection-changed')
  return found
}

type Named = { id: string; revision: number }

const selectNamed = (siteId: string, comments: Named[]) => raw<Target[]>`
  select c.id, n.revision, c.status
  from unnest(${comments.map(({ id }) => id)}::uuid[], ${comments.map(({ revision }) => revision)}::int[]) as n(id, revision)
  join comments c on c.site_id = ${siteId} and c.id = n.id`

/** A comment and all below it that readers see or may come to see. */
const selectBranch = (siteId: string, commentId: string) => raw<Target[]>`
  select c.id, c.revision, c.status
  from comments top join comments c on c.site_id = top.site_id and c.thread_id = top.thread_id
    and c.path >= top.path and c.path < top.path || 'g'
  where top.site_id = ${siteId} and top.id = ${commentId} and c.status in ('published', 'pending')
  order by c.path limit ${mostAtOnce}`
