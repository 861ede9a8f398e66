import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder for one test run. It goes, and the server in it, when this process does, even by Ctrl-C or kill -9. */
export function makeTemporaryFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `pikir-${name}-`))
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.mjs'), folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  guard.unref()
  guard.channel?.unref()
  const remove = async () => {
    const gone = once(guard, 'exit')
    guard.ref()
    guard.disconnect()
    await gone
  }
  return { folder, remove }
}
