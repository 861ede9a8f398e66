import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Statement, StatementPage } from '@/lib/contract/appeals'
import { Problem } from '@/lib/problem'
import { excerptOf } from '@/lib/text/plain-text'
import { groundsOf } from '../reasons/grounds-of'
import { cursorTo, placeFrom } from './cursor'
import { findStatement, listStatements, type StatementRow } from './list-statements'
import { inIso } from './present'
import { isTooLate } from './rules'

const perPage = 20

/** What was decided against me on a site, newest first. Throws `not-a-member`, `invalid-cursor`. */
export async function readStatements(
  actor: Actor,
  site: { id: string },
  cursor?: string,
): Promise<StatementPage> {
  authorize(actor, 'statement.read', { siteId: site.id })
  const own = { siteId: site.id, userId: actor.userId }
  const rows = await listStatements({ ...own, after: placeFrom(cursor), limit: perPage + 1 })
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  const next = rows.length > perPage && last ? cursorTo({ createdAt: last.at, id: last.id }) : null
  return { statements: shown.map(presentStatement), next }
}

/** One of them, by the decision or the sanction that it is about. Throws `not-found`. */
export async function readStatement(actor: Actor, site: { id: string }, id: string): Promise<Statement> {
  authorize(actor, 'statement.read', { siteId: site.id })
  const row = await findStatement({ siteId: site.id, userId: actor.userId, id })
  if (!row) throw new Problem('not-found')
  return presentStatement(row)
}

function presentStatement(row: StatementRow): Statement {
  const { id, about, thread, commentId, sanction, stands, appeal, html } = row
  const at = new Date(row.at)
  return {
    ...groundsOf({ ...row, at }),
    ...{ id, about, at: at.toISOString(), thread, commentId, stands },
    excerpt: html === null ? null : excerptOf(html),
    sanction: sanction && { ...sanction, endsAt: sanction.endsAt && inIso(sanction.endsAt) },
    mayAppeal: stands && appeal === null && !isTooLate(at, new Date(row.now)),
    appeal: appeal && {
      ...appeal,
      createdAt: inIso(appeal.createdAt),
      settledAt: appeal.settledAt && inIso(appeal.settledAt),
    },
  }
}
