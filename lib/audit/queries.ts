import { raw } from '@/db/client'
import type { AuditEntry, AuditFilter } from '@/lib/contract/audit'

type Row = Omit<AuditEntry, 'actor'> & { actorId: string | null; actorName: string | null }
type Asked = { filter: AuditFilter; before: number | null; limit: number }

/** Newest first; only those with a lower number than `before`. */
export async function listEntries(siteId: string, { filter, before, limit }: Asked): Promise<AuditEntry[]> {
  const rows = await raw<Row[]>`
    select l.number::float8 as number, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      l.actor_id as "actorId", a.display_name as "actorName", l.action, l.subject, l.subject_id as "subjectId",
      coalesce(m.display_name, left(r.text, 200), t.title) as "subjectName", l.before, l.after
    from (
      select * from audit_log
      where site_id = ${siteId} ${before === null ? raw`` : raw`and number < ${before}`} ${matching(filter)}
      order by number desc limit ${limit}
    ) l
    left join members a on a.site_id = l.site_id and a.user_id = l.actor_id
    left join members m on l.subject = 'member' and m.site_id = l.site_id and m.user_id = l.subject_id
    left join threads t on l.subject = 'thread' and t.site_id = l.site_id and t.id = l.subject_id
    left join comments c on l.subject = 'comment' and c.site_id = l.site_id and c.id = l.subject_id
    left join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
    order by l.number desc`
  return rows.map(({ actorId, actorName, ...row }) => ({
    ...row,
    actor: actorId === null ? null : { id: actorId, name: actorName },
  }))
}

function matching({ actor, action, subject, subjectId, from, until }: AuditFilter) {
  const byWhom =
    actor === undefined ? raw`` : actor === 'rule' ? raw`and actor_id is null` : raw`and actor_id = ${actor}`
  return raw`
    ${byWhom}
    ${action === undefined ? raw`` : raw`and action = ${action}`}
    ${subject === undefined ? raw`` : raw`and subject = ${subject}`}
    ${subjectId === undefined ? raw`` : raw`and subject_id = ${subjectId}`}
    ${from === undefined ? raw`` : raw`and at >= ${from}`}
    ${until === undefined ? raw`` : raw`and at < ${until}`}`
}
