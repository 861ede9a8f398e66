import { v7 } from 'uuid'
import { db, raw } from '@/db/client'
import { once } from '@/db/once'
import { readerNotes } from '@/db/schema/people'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { ReaderNote } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import type { Subject } from '../sanctions/queries'

type Note = { text: string; key: string | null }

/** A word to colleagues; readers never see it. Throws `forbidden`, `not-found`. */
export async function writeNote(actor: Actor, subject: Subject, { text, key }: Note) {
  authorize(actor, 'reader.read', subject)
  const { siteId, userId } = subject
  if (!(await findMember(db, { id: siteId }, userId))) throw new Problem('not-found')
  const writer = actor.userId
  await once({ userId: writer, key, request: { ...subject, note: text } }, async (tx) => {
    const id = v7()
    await tx.insert(readerNotes).values({ siteId, id, userId, text, writtenBy: writer })
    const what = { action: 'note.write', subject: 'member', subjectId: userId } as const
    await record(tx, { siteId, actorId: writer, ...what, before: null, after: { id, text } })
    return id
  })
}

/** Newest first. */
export async function listNotes({ siteId, userId }: Subject): Promise<ReaderNote[]> {
  const rows = await raw<(Omit<ReaderNote, 'at'> & { at: Date })[]>`
    select n.id, n.text, m.display_name as by, n.written_at as at
    from reader_notes n join members m on m.site_id = n.site_id and m.user_id = n.written_by
    where n.site_id = ${siteId} and n.user_id = ${userId} order by n.written_at desc, n.id desc`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
