// plain JavaScript: the launcher needs this before anything is installed
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Who runs PostgreSQL, which refuses to run as root. null: whoever runs this process.
 * @returns {{ name: string, uid: number, gid: number } | null}
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((account) => account[0] === name)
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) }
  }
  return { name: 'uid 65534', uid: 65_534, gid: 65_534 }
}

/**
 * Whether a user can pass through a folder and all that it lies in.
 * @param {string} folder
 * @param {{ uid: number, gid: number } | null} user
 */
export function reachable(folder, user) {
  if (!user) return true
  for (let step = resolve(folder); ; step = dirname(step)) {
    const { mode, uid, gid } = statSync(step)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (step === dirname(step)) return true
  }
}

/**
 * Where our own files live: as given, else `.pikir` in the project, else what a server under root can reach.
 * @param {string} project
 * @param {string} [given] PIKIR_DATA
 */
export function placeFor(project, given) {
  if (given) return resolve(given)
  if (reachable(project, serverUser())) return join(project, '.pikir')
  return join('/var/lib/pikir', createHash('sha256').update(project).digest('hex').slice(0, 12))
}

/**
 * Makes the folder, closed to everybody but the server's user. Throws where that cannot be done.
 * @param {string} folder
 */
export function prepare(folder) {
  const user = serverUser()
  const parents = dirname(folder)
  makeFolder(parents, 0o755)
  makeFolder(folder, 0o700)
  accessSync(folder, constants.W_OK | constants.X_OK)
  if (!user) return
  if (!reachable(parents, user)) throw new Error(`${folder} is out of reach for the user ${user.name}`)
  chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

// not mkdir's own `recursive`: it never returns where a system refuses new folders with ENOENT, as /proc does
function makeFolder(folder, mode) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  mkdirSync(folder, { mode })
}
