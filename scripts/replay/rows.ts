import { readFileSync } from 'node:fs'
import { SettingsError } from '@/lib/settings'

/** One comment to post; `text` is whatever stood there. */
export type Row = { text: unknown; toxic: boolean }

/** The rows of a JSON Lines file; null for a line that is not JSON. */
export function readRows(file: string): (Row | null)[] {
  const lines = read(file).split('\n')
  return lines.filter((line) => line.trim()).map(rowOf)
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new SettingsError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function rowOf(line: string): Row | null {
  try {
    const row = JSON.parse(line)
    return { text: row?.text, toxic: row?.label === 'toxic' }
  } catch {
    return null
  }
}
