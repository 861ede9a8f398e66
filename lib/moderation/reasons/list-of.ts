import { createHash } from 'node:crypto'
import type { ReasonList } from '@/lib/contract/reasons'
import { builtIn } from './built-in'
import { presentReason, type ReasonRow } from './queries'

/** A site's list: its own, else those that Pikir brings; the retired ones last. */
export function listOf(rows: ReasonRow[]): ReasonList {
  const reasons = rows.length > 0 ? rows.map(presentReason) : builtIn
  const inOrder = [...reasons.filter(({ retired }) => !retired), ...reasons.filter(({ retired }) => retired)]
  return { reasons: inOrder, version: versionOf(rows) }
}

/** The same for the same list, so that who changes it has read it. */
export const versionOf = (rows: ReasonRow[]) =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ siteId: _siteId, ...row }) => row)))
    .digest('base64url')
