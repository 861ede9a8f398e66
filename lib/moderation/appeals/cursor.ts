import { validate } from 'uuid'
import { Problem } from '@/lib/problem'

/** Where a list goes on: a moment to the microsecond, as PostgreSQL writes it into JSON, and an id. */
type Place = { at: string; id: string }

export const cursorTo = ({ createdAt, id }: { createdAt: string; id: string }) =>
  Buffer.from(`${createdAt} ${id}`).toString('base64url')

/** Throws `invalid-cursor`. */
export function placeFrom(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{8,15}[+-]\d\d:\d\d$/.test(at) || !validate(id)) {
    throw new Problem('invalid-cursor')
  }
  if (Number.isNaN(Date.parse(at))) throw new Problem('invalid-cursor')
  return { at, id }
}
