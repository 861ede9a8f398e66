// Outlives the test run that started it, however that ends: stops the server in FOLDER and removes the folder.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const folder = process.argv[2]
const lock = join(folder, 'postgres/postmaster.pid')

process.on('disconnect', async () => {
  for (let tries = 0; existsSync(lock) && tries < 100; tries++) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
    // at once: nobody will ask for what is in it
    if (tries === 0) signal(pid, 'SIGQUIT')
    if (!signal(pid, 0)) break
    await pause(50)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
