import type { Sql } from '@/db/client'
import { listUnpublished, type Place, type Row } from './queries'
import { pathsAbove } from './rules'

/**
 * Published comments of branches in reading order, and among them the places of what is not published any more but
 * stands above one of them. `after`: what came before it was shown already.
 */
export async function withTombstones(
  sql: Sql,
  place: Place,
  { rows, after = '' }: { rows: Row[]; after?: string },
) {
  const known = new Set(rows.flatMap(({ path, id }) => [path, id]))
  const above = rows.flatMap(({ path }) => pathsAbove(path).slice(1))
  // past the deepest path a parent is not above its reply
  const parents = rows.flatMap(({ parentId, depth }) => (parentId && depth > 1 ? [parentId] : []))
  const paths = [...new Set(above)].filter((path) => path > after && !known.has(path))
  const ids = [...new Set(parents)].filter((id) => !known.has(id))
  if (paths.length === 0 && ids.length === 0) return rows

  const tombstones = await listUnpublished(sql, place, { paths, ids })
  return [...rows, ...tombstones].sort((one, other) => (one.path < other.path ? -1 : 1))
}
