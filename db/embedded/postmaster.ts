import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serverUser } from './place.mjs'

const run = promisify(execFile)

// nothing of ours, least of all the secrets, for a process that strangers' input reaches
const CLEAN: NodeJS.ProcessEnv = { NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC' }

export type Cluster = { dataDir: string; bin: string; data: string }

/** A new cluster appears whole or not at all. Text sorts alike on every machine. */
export async function initialise(cluster: Cluster, superuserPassword: string) {
  const name = `${cluster.data}.${process.pid}.${randomBytes(4).toString('hex')}`
  const passwordFile = `${name}.password`
  mkdirSync(name, { mode: 0o700 })
  give(name)
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  give(passwordFile)
  try {
    await asServer(cluster, 'initdb', [
      ...['-D', name, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ])
    renameSync(name, cluster.data)
  } catch (error) {
    // another process may have been quicker
    if (!existsSync(cluster.data)) throw error
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(name, { force: true, recursive: true })
  }
}

/** Resolves when it takes connections. `settings` are those of postgresql.conf. */
export function launch(cluster: Cluster, settings: Record<string, string | number>) {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`)
  const log = join(cluster.dataDir, 'postgres.log')
  return asServer(cluster, 'pg_ctl', [
    'start',
    '-D',
    cluster.data,
    '-w',
    '-t',
    '60',
    '-l',
    log,
    '-o',
    options.join(' '),
  ])
}

/** Ends connections, writes all to disk, stops. */
export function halt(cluster: Cluster, how: 'fast' | 'immediate' = 'fast') {
  return asServer(cluster, 'pg_ctl', ['stop', '-D', cluster.data, '-w', '-t', '30', '-m', how])
}

/** The port that a running server wrote down, or one that was killed. */
export function portOf(cluster: Cluster) {
  const file = join(cluster.data, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) || null : null
}

/** After kill -9 the lock names a dead process, or one that has its number now. Two servers on one folder would destroy it. */
export function dropStaleLock(cluster: Cluster) {
  if (process.platform !== 'linux' || inUse(realpathSync(cluster.data))) return
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
}

// every process of PostgreSQL works in its data folder
function inUse(data: string) {
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === data
    } catch {
      return false
    }
  })
}

async function asServer({ bin, dataDir }: Cluster, program: string, args: string[]) {
  const user = serverUser()
  await run(join(bin, program), args, {
    cwd: dataDir,
    ...(process.platform !== 'win32' && { env: CLEAN }),
    ...(user && { uid: user.uid, gid: user.gid }),
  })
}

function give(path: string) {
  const user = serverUser()
  if (user) chownSync(path, user.uid, user.gid)
}
