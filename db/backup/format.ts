import { z } from 'zod'

// A backup is gzipped text that zcat shows: a line of JSON, then for each table a line of JSON, its rows as COPY
// writes them, `\.`, and a line of JSON that sums them up; then the sequences, and last what proves it complete.

export const FORMAT = 1
export const END_OF_ROWS = Buffer.from('\\.\n')

const digest = z.string().length(64)

export const head = z.object({
  pikirBackup: z.number(),
  level: z.string(),
  madeAt: z.iso.datetime(),
  tables: z.array(z.string()),
})
export const opening = z.object({ table: z.string(), columns: z.array(z.string()) })
export const closing = z.object({ rows: z.number(), sha256: digest })
export const sequences = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), used: z.boolean() })),
})
/** `sha256` is that of everything before this line. */
export const end = z.object({ complete: z.literal(true), sha256: digest })

export const line = (object: object) => Buffer.from(`${JSON.stringify(object)}\n`)

export function countRows(block: Uint8Array) {
  let rows = 0
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) rows++
  return rows
}
