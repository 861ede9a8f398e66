import { z } from 'zod'
import { id } from '@/lib/contract/fields'
import { Problem } from '@/lib/problem'
import type { Place } from './tabs'

const moment = z
  .string()
  .regex(/^(?:-infinity|\d{4}-\d\d-\d\d [\d:.]{8,15}[+-][\d:]{2,8})$/)
  .refine(
    (at) =>
      at === '-infinity' || !Number.isNaN(Date.parse(at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))),
  )
const place = z.tuple([z.number().int().min(-2_147_483_648).max(2_147_483_647), moment, id])

export const cursorTo = ({ rank, at, id }: Place) =>
  Buffer.from(JSON.stringify([rank, at, id])).toString('base64url')

/** Throws `invalid-cursor`. */
export function placeFrom(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const read = place.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()))
  if (!read.success) throw new Problem('invalid-cursor')
  const [rank, at, id] = read.data
  return { rank, at, id }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
