import { db } from '@/db/client'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import type { Subject } from './queries'

/** Who acts on whom. Throws `forbidden` also for staff, whom administrators alone may sanction, and `not-found`. */
export async function findSubject(actor: Actor, subject: Subject): Promise<Reader> {
  authorize(actor, 'reader.read', subject)
  const member = await findMember(db, { id: subject.siteId }, subject.userId)
  if (!member) throw new Problem('not-found')
  authorize(actor, 'reader.sanction', { ...subject, role: member.role })
  return actor
}
