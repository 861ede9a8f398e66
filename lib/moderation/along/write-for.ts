import type { Actor } from '@/lib/auth/actor'
import type { SanctionTerm } from '@/lib/contract/sanction-term'
import type { Site } from '@/lib/sites/find-site'
import { findSubject } from '../sanctions/find-subject'
import { writeLetter } from '../sanctions/write-letter'

/** A sanction as it is laid along with a decision: in the words of the template, from now on. */
export type Written = SanctionTerm & { letter: string; until: string | null }

type Wanted = { userId: string; reason: string | null | undefined; term: SanctionTerm | null | undefined }

/** null: none is wanted. Throws `forbidden` where it is not theirs to lay, as `impose` does. */
export async function writeFor(
  actor: Actor,
  site: Site,
  { userId, reason, term }: Wanted,
): Promise<Written | null> {
  if (!term || !reason) return null
  await findSubject(actor, { siteId: site.id, userId, kind: term.kind })
  const until = term.minutes === null ? null : new Date(Date.now() + term.minutes * 60_000).toISOString()
  const wanted = { userId, kind: term.kind, reason, ...(until && { until }) }
  const { text: letter } = await writeLetter(actor, site, wanted)
  return { ...term, letter, until }
}
