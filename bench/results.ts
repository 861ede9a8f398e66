import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMet, type Line, lines, type What } from './reach'

export type Row = {
  bench: string
  what: string
  value: number
  unit: string
  floor: number | null
  ratio: number | null
  reach: string | null
  met: boolean | null
}

type Measured = { value: number; floor?: number; ratio?: number }

const signs = { 'at least': '≥', 'at most': '≤', exactly: '=' }

const file = join(import.meta.dirname, 'results.json')

export const readResults = (): Row[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])

/** Keeps one line's figures; those of an earlier run go. */
export function record(what: What, { value, floor, ratio }: Measured) {
  const line: Line = lines[what]
  const row: Row = {
    bench: line.bench,
    what: line.says,
    value: rounded(value),
    unit: line.unit,
    floor: floor === undefined ? null : rounded(floor),
    ratio: ratio === undefined ? null : rounded(ratio),
    reach: line.reach ? `${signs[line.reach.is]} ${line.reach.than}` : null,
    met: isMet(line, { value, ratio }),
  }
  const known = new Map(readResults().map((one) => [one.what, one]))
  known.set(row.what, row)
  const order = Object.values(lines).map(({ says }) => says)
  const kept = order.flatMap((says) => known.get(says) ?? [])
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

/** Prints what a bench has found. */
export function show(bench: string) {
  for (const { what, value, unit, floor, ratio, reach, met, bench: of } of readResults()) {
    if (of !== bench) continue
    const against = floor === null ? '' : `, floor ${floor}`
    const judged = met === null ? '' : met ? `  met (${reach})` : `  MISSED (${reach})`
    console.log(`  ${what}: ${value} ${unit}${against}${ratio === null ? '' : `, ratio ${ratio}`}${judged}`)
  }
}

const rounded = (value: number) => Number(value.toPrecision(4))
