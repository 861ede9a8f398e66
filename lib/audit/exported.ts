import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { signatureOf } from './chain'

/** A head as it was exported: one line of a file outside the database. `comments`: how many the site had. */
const exportedHead = z.object({
  siteId: z.uuid(),
  number: z.number().int(),
  mac: z.string(),
  comments: z.number().int(),
  at: z.string(),
  signature: z.string(),
})
export type ExportedHead = z.infer<typeof exportedHead>

export const sign = (key: string, head: Omit<ExportedHead, 'signature'>): ExportedHead => ({
  ...head,
  signature: signatureOf(key, head),
})

/** Whether one of the keys signed it. */
export function isSigned(keys: string[], { signature, ...head }: ExportedHead): boolean {
  return keys.some((key) => signatureOf(key, head) === signature)
}

/** The day's file, UTC. */
export const fileOf = (folder: string, day: Date) =>
  join(folder, `heads-${day.toISOString().slice(0, 10)}.jsonl`)

/** Every line of every file; `damaged` names the lines that say nothing. A folder that is not there has none. */
export function readExports(folder: string): { heads: ExportedHead[]; damaged: string[] } {
  const heads: ExportedHead[] = []
  const damaged: string[] = []
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^heads-.*\.jsonl$/.test(name)) : []
  for (const name of files.sort()) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    for (const [index, line] of lines.entries()) {
      if (line === '') continue
      const head = parsed(line)
      if (head) heads.push(head)
      else damaged.push(`${name}:${index + 1}`)
    }
  }
  return { heads, damaged }
}

function parsed(line: string): ExportedHead | null {
  try {
    return exportedHead.parse(JSON.parse(line))
  } catch {
    return null
  }
}
