import { raw } from '@/db/client'
import type { Claim } from '@/lib/contract/queue'

type Row = { commentId: string; by: string; until: Date }

const present = ({ until, ...claim }: Row): Claim => ({ ...claim, until: until.toISOString() })

/** What colleagues look at now. */
export async function listClaims(siteId: string, moderatorId: string): Promise<Claim[]> {
  const rows = await raw<Row[]>`
    select k.comment_id as "commentId", m.display_name as by, k.until
    from claims k join members m on m.site_id = k.site_id and m.user_id = k.moderator_id
    where k.site_id = ${siteId} and k.moderator_id <> ${moderatorId} and k.until > now()
    order by k.until desc`
  return rows.map(present)
}

type Wanted = { siteId: string; moderatorId: string; commentId: string; seconds: number }

/** Takes the comment where no colleague has it. Returns who has it then, and whether something changed for others. */
export async function takeClaim({ siteId, moderatorId, commentId, seconds }: Wanted) {
  const [row] = await raw<(Row & { mine: boolean; isNews: boolean })[]>`
    with former as (
      select comment_id, until from claims where site_id = ${siteId} and moderator_id = ${moderatorId}
    ), left_behind as (
      -- a colleague's that has run out
      delete from claims where site_id = ${siteId} and comment_id = ${commentId}
        and moderator_id <> ${moderatorId} and until <= now()
      returning comment_id
    ), free as (
      select from comments c where c.site_id = ${siteId} and c.id = ${commentId}
        and not exists (
          select from claims k where k.site_id = ${siteId} and k.comment_id = ${commentId}
            and k.moderator_id <> ${moderatorId} and k.until > now())
    ), taken as (
      insert into claims (site_id, moderator_id, comment_id, until)
      select ${siteId}, ${moderatorId}, ${commentId}, now() + make_interval(secs => ${seconds})
      from free where (select count(*) from left_behind) >= 0
      on conflict (site_id, moderator_id) do update set comment_id = excluded.comment_id, until = excluded.until
      returning comment_id, until
    )
    select comment_id as "commentId", until, true as mine, '' as by,
      not exists (select from former where comment_id = taken.comment_id and until > now()) as "isNews"
    from taken
    union all
    select k.comment_id, k.until, false, m.display_name, false
    from claims k join members m on m.site_id = k.site_id and m.user_id = k.moderator_id
    where k.site_id = ${siteId} and k.comment_id = ${commentId} and k.moderator_id <> ${moderatorId} and k.until > now()
    limit 1`
  if (!row) return null
  const { mine, isNews, ...claim } = row
  return { mine, isNews, claim: present(claim) }
}

/** True where there was one. */
export async function dropClaim(siteId: string, moderatorId: string) {
  const dropped = await raw`
    delete from claims where site_id = ${siteId} and moderator_id = ${moderatorId} returning comment_id`
  return dropped.length > 0
}
