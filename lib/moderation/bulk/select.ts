import { raw } from '@/db/client'
import { mostAtOnce, type Selection } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'
import { conditions } from '../filters/conditions'
import { inTab, orderOf } from '../filters/tabs'
import type { Target } from './plan'

/** What a moderator chose, as it stands now. Throws `selection-changed` where there is more than they were told. */
export async function select(siteId: string, selection: Selection): Promise<Target[]> {
  if ('comments' in selection) return selectNamed(siteId, selection.comments)
  if ('branch' in selection) return selectBranch(siteId, selection.branch)
  const { filter, count, asOf } = selection
  const found = await raw<Target[]>`
    select c.id, c.revision, c.status
    from comments c join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
    where c.site_id = ${siteId} and ${inTab(filter.tab)} ${conditions({ siteId, filter })}
      and r.created_at <= ${asOf}::text::timestamptz
    order by ${orderOf(filter.tab).by} limit ${mostAtOnce}`
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
