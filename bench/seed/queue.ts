import type postgres from 'postgres'
import { say } from '../machine/say'
import type { Seeded } from './site'
import { seedThread } from './thread'
import { withoutIndexes } from './without-indexes'

const threads = 50
// moderators have looked at all but the newest
const seen = 0.997

/** A million comments in many threads, of which so many wait; what rules noticed and readers reported among them. */
export async function seedQueue(
  sql: postgres.Sql,
  site: Seeded,
  { comments, waiting }: { comments: number; waiting: number },
) {
  await withoutIndexes(sql, ['comments', 'revisions', 'signals'], async () => {
    for (let number = 0; number < threads; number++) {
      const published = Math.floor((comments - waiting) / threads)
      await seedThread(sql, site, { key: `queue-${number}`, count: published, seen })
      await seedThread(sql, site, {
        ...{ key: `waiting-${number}`, count: Math.floor(waiting / threads) },
        ...{ status: 'pending', roots: 1 },
      })
      if (number % 10 === 9) say(`${number + 1} of ${threads} threads`)
    }
    await notice(sql, site.siteId)
  })
  const { siteId } = site
  await sql`update threads set section = (array['politics', 'sport', 'city', 'culture'])[1 + abs(hashtext(key)) % 4]
    where site_id = ${siteId}`
  await complain(sql, site)
}

/** Every fourth that waits was noticed by a rule, and one of fifty of the others. */
const notice = (sql: postgres.Sql, siteId: string) => sql`
  insert into signals (site_id, comment_id, revision, number, rule, reason, score)
  select site_id, id, 1, 1, (array['links', 'suspect-words', 'newcomer', 'zalgo'])[1 + (abs(hashtext(id::text)) / 7) % 4],
    'many-links', 0.5
  from comments where site_id = ${siteId}
    and abs(hashtext(id::text)) % (case when status = 'pending' then 4 else 50 end) = 0`

/** Two thousand were reported, a hundred of them as against the law; every tenth is folded. */
async function complain(sql: postgres.Sql, { siteId, people }: Seeded) {
  const ids = people.map(({ id }) => id)
  await sql`
    insert into reports (site_id, id, comment_id, revision, reporter_id, weight, reason, reference, language, notice_email, notice_name, notice_explanation)
    select site_id, gen_random_uuid(), id, 1, (${ids}::uuid[])[1 + place % ${ids.length}::int], 10, case when place <= 100 then 'illegal' else 'spam' end,
      'B-' || place, 'ru', case when place <= 100 then 'reader@people.example' end,
      case when place <= 100 then 'Нурлан' end, case when place <= 100 then 'Призывает к насилию' end
    from (
      select site_id, id, row_number() over () as place from comments
      where site_id = ${siteId} and status = 'published' 
        and abs(hashtext(id::text)) % 100 = 7 limit 2000
    ) chosen`
  await sql`
    update comments c set reported_at = r.created_at, queued_at = r.created_at, report_weight = 10,
      report_folded_at = case when abs(hashtext(c.id::text)) % 1000 = 7 then r.created_at end,
      noticed_at = case when r.reason = 'illegal' then r.created_at end
    from reports r where r.site_id = c.site_id and r.comment_id = c.id and c.site_id = ${siteId}`
}
