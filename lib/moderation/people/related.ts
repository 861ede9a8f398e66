import { raw } from '@/db/client'
import type { ReaderRecord } from '@/lib/contract/readers'
import type { Subject } from '../sanctions/queries'

// an office or a mobile network has hundreds behind one address
const most = 20

/** Who else wrote from the same device or network: the same device says more, and comes first. */
export const listRelated = ({ siteId, userId }: Subject) => raw<ReaderRecord['related']>`
  select m.user_id as id, m.display_name as name, bool_or(t.kind = 'device') as device,
    bool_or(t.kind = 'network') as network, exists (
      select from sanctions s where s.site_id = m.site_id and s.user_id = m.user_id and s.kind = 'ban'
        and s.lifted_at is null and s.confirmed_at is not null and (s.ends_at is null or s.ends_at > now())
    ) as banned
  from traces own
  join traces t on t.site_id = own.site_id and t.hash = own.hash and t.kind = own.kind and t.user_id <> own.user_id
  join members m on m.site_id = t.site_id and m.user_id = t.user_id
  where own.site_id = ${siteId} and own.user_id = ${userId}
  group by m.site_id, m.user_id, m.display_name
  order by device desc, max(t.last_at) desc, m.user_id limit ${most}`
