import { db } from '@/db/client'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SanctionKind } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import type { Subject } from './queries'

type Wanted = Subject & { kind: SanctionKind }

/** Who lays this on whom. Throws as `findSanctioned`, and `step-up` where it keeps somebody from taking part. */
export async function findSubject(actor: Actor, { kind, ...subject }: Wanted): Promise<Reader> {
  return find(actor, subject, kind === 'ban' || kind === 'suspend' ? 'reader.bar' : 'reader.sanction')
}

/** Who acts on whom. Throws `forbidden` also for staff, whom administrators alone may sanction, and `not-found`. */
export const findSanctioned = (actor: Actor, subject: Subject): Promise<Reader> =>
  find(actor, subject, 'reader.sanction')

async function find(actor: Actor, subject: Subject, action: 'reader.bar' | 'reader.sanction') {
  authorize(actor, 'reader.read', subject)
  const member = await findMember(db, { id: subject.siteId }, subject.userId)
  if (!member) throw new Problem('not-found')
  authorize(actor, action, { ...subject, role: member.role })
  return actor
}
