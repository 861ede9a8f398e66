import { once } from '@/db/once'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { GivenSanction, NewSanction } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { findSubject } from './find-subject'
import { hideComments } from './hide-comments'
import { lay, putInForce } from './lay'
import { presentSanction } from './present'
import { findSanction } from './queries'

type Imposed = NewSanction & { userId: string; key: string | null }

/**
 * Lays a sanction on a reader, and hides what they wrote if that is wanted: all of it or none. Throws `forbidden`,
 * `not-found`, and what `lay` throws. Where a ban waits for a second person, hiding was this moderator's to decide.
 */
export async function impose(actor: Actor, site: Site, { userId, key, ...wanted }: Imposed) {
  const subject = { siteId: site.id, userId }
  const { userId: givenBy } = await findSubject(actor, { ...subject, kind: wanted.kind })
  const given = await once({ userId: givenBy, key, request: { ...subject, wanted } }, async (tx) => {
    const laid = await lay(tx, site, { ...wanted, userId, givenBy })
    const hidden = await hideComments(tx, { userId: givenBy }, laid)
    await record(tx, await putInForce(tx, laid, hidden))
    return { id: laid.id, hidden }
  })
  return presentGiven(site.id, given, givenBy)
}

async function presentGiven(
  siteId: string,
  { id, hidden }: { id: string; hidden: number },
  moderatorId: string,
): Promise<GivenSanction> {
  const row = await findSanction(siteId, id)
  if (!row) throw new Problem('not-found')
  const { userId: _userId, ...sanction } = row
  return { ...presentSanction(sanction, moderatorId), hidden }
}
