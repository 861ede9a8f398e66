import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { OwnSession } from '@/lib/contract/sign-in'

type Row = Omit<OwnSession, 'startedAt' | 'seenAt'> & { startedAt: Date; seenAt: Date }

// far more than anybody uses
const most = 100

/** Where somebody is signed in: this browser first, then by last use. */
export async function listSessions(actor: Actor): Promise<OwnSession[]> {
  authorize(actor, 'account.use', {})
  const rows = await raw<Row[]>`
    select s.id, s.session_token = ${actor.session} as "isThis", s.staff_since is not null as "isShort",
      s.browser, s.system, s.is_handheld as "isHandheld",
      s.country, s.created_at as "startedAt", s.seen_at as "seenAt",
      array(
        select distinct t.name from embed_sessions e join sites t on t.id = e.site_id
        where e.session_token = s.session_token order by t.name
      ) as sites
    from sessions s
    where s.user_id = ${actor.userId} and s.expires > now()
    order by "isThis" desc, s.seen_at desc, s.id
    limit ${most}`
  return rows.map(({ startedAt, seenAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
}
