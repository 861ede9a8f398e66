import { type Asked, type Reading, within } from './in-span'

/** Decisions of a time that stand: those that moved a comment and were not taken back. */
export const standing = (sql: Reading, { siteId, span }: Asked) => sql`
  select d.comment_id, d.verb, d.from_status, d.reason, d.rule, d.moderator_id, d.decided_at
  from decisions d
  where d.site_id = ${siteId} and ${within(sql, 'decided_at', span)} and ${stands(sql, siteId)}`

/** The same of a decision `d`. Who puts off or covers words decides nothing; undoing an undo lets it stand again. */
export const stands = (sql: Reading, siteId: string) => sql`
  d.undoes_id is null and d.verb <> 'mask' and not (d.verb = 'hold' and d.from_status = 'pending')
  and not exists (
    select from decisions u
    where u.site_id = ${siteId} and u.undoes_id is not null and u.undoes_id = d.id and not exists (
      select from decisions v where v.site_id = ${siteId} and v.undoes_id is not null and v.undoes_id = u.id
    )
  )`
