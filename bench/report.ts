import { mkdirSync, writeFileSync } from 'node:fs'
import { Refusal } from '@/scripts/steps.mjs'
import { draw } from './report/draw'
import { readResults } from './results'

const file = 'docs/bench.svg'

/** Draws what was measured last as one picture. */
export function report() {
  const rows = readResults()
  if (rows.length === 0) throw new Refusal('nothing was measured yet: npm run bench')
  mkdirSync('docs', { recursive: true })
  writeFileSync(file, draw(rows))
  console.log(`  ${rows.length} lines drawn into ${file}`)
}
