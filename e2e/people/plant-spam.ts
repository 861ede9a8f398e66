import { v7 } from 'uuid'
import type { Site } from '@/lib/sites/find-site'
import { planting } from './places'

/** So many comments that wait under an article where somebody has written already. */
export async function plantSpam(site: Site, count: number) {
  await planting()
  const { raw } = await import('@/db/client')
  const ids = Array.from({ length: count }, () => v7())
  await raw`
    with one as (select thread_id, author_id from comments where site_id = ${site.id} limit 1), planted as (
      insert into comments (site_id, id, thread_id, author_id, path, depth, status)
      select ${site.id}, id, one.thread_id, one.author_id, lpad(to_hex(nextval('comment_order')), 10, '0'), 0, 'pending'
      from unnest(${ids}::uuid[]) as id, one returning id
    )
    insert into revisions (site_id, comment_id, number, text, html)
    select ${site.id}, id, 1, 'Лучшее казино города', '<p>Лучшее казино города</p>' from planted`
}
