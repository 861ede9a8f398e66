import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import type { ReaderRecord } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import { presentSanction } from '../sanctions/present'
import { listSanctions, type Subject } from '../sanctions/queries'
import { readAppearance } from './appearance'
import { listNotes } from './notes'
import { columns, joins, presentLine, type ReaderRow } from './reader-rows'
import { listRelated } from './related'

/** What a newsroom knows of one of its readers. Throws `forbidden`, `not-found`. */
export async function readRecord(actor: Actor, subject: Subject): Promise<ReaderRecord> {
  authorize(actor, 'reader.read', subject)
  const { siteId, userId } = subject
  const [[row], [reports], history, notes, related, appearance] = await Promise.all([
    raw<ReaderRow[]>`
      select ${columns()} from members m ${joins()} where m.site_id = ${siteId} and m.user_id = ${userId}`,
    countReports(subject),
    listSanctions(subject),
    listNotes(subject),
    listRelated(subject),
    readAppearance(subject),
  ])
  if (!row || !reports) throw new Problem('not-found')
  return {
    ...presentLine(row, can(actor, 'reader.read-email', { siteId })),
    ...appearance,
    reports,
    history: history.map((sanction) => presentSanction(sanction, actor.userId)),
    notes,
    related,
    maySanction: can(actor, 'reader.sanction', { ...subject, role: row.role }),
  }
}

const countReports = ({ siteId, userId }: Subject) => raw<ReaderRecord['reports'][]>`
  select count(*)::int as made, count(*) filter (where outcome = 'upheld')::int as upheld,
    count(*) filter (where outcome = 'dismissed')::int as dismissed
  from reports where site_id = ${siteId} and reporter_id = ${userId} and reason <> 'disagree'`
