import { raw } from '@/db/client'
import type { ReaderRecord } from '@/lib/contract/readers'
import type { Subject } from '../sanctions/queries'

// who had more has had them all the same
const mostNames = 20

/** How a member is seen, and what they were called before, newest first. */
export async function readAppearance({ siteId, userId }: Subject) {
  const [[seen], former] = await Promise.all([
    raw<Pick<ReaderRecord, 'picture' | 'isPictureHidden'>[]>`
      select a.id as picture, m.picture_hidden_at is not null as "isPictureHidden"
      from members m left join avatars a on a.user_id = m.user_id
      where m.site_id = ${siteId} and m.user_id = ${userId}`,
    raw<{ name: string }[]>`
      select before ->> 'displayName' as name from audit_log
      where site_id = ${siteId} and subject_id = ${userId} and action in ('member.rename', 'member.merge')
        and before ->> 'displayName' <> after ->> 'displayName'
      order by number desc limit ${mostNames}`,
  ])
  return {
    ...(seen ?? { picture: null, isPictureHidden: false }),
    formerNames: former.map(({ name }) => name),
  }
}
