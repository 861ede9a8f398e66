import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { type Stage, settings } from '../machine/stage'
import { record } from '../results'

/** What `npm run audit:verify` says of the log and the state after all that was decided. */
export async function countFaults(stage: Stage) {
  const env = { ...process.env, ...settings(stage), LOG_LEVEL: 'silent' }
  const args = ['scripts/run.mjs', 'scripts/audit-verify.ts']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code === 0 && !said.includes('nothing was tampered with'))
    throw new Error(`nothing was verified: ${said}`)
  record('queue faults', { value: code === 0 ? 0 : said.trim().split('\n').length })
}
