import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { findBinaries } from '@/db/embedded/binaries'
import { prepare } from '@/db/embedded/place.mjs'
import { type Cluster, dropStaleLock, halt, initialise, launch, portOf } from '@/db/embedded/postmaster'
import { makeRoles } from '@/db/embedded/roles'
import { readAuditKey, readSecrets, readVapid, type Vapid } from '@/db/embedded/secrets'

const GIVE_UP_AFTER = 20_000

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '128MB',
  timezone: 'UTC',
  // pays off on queries that take seconds, and we have none
  jit: 'off',
  // what people write and who they are stays out of the log
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

export type Embedded = {
  databaseUrl: string
  migrationUrl: string
  superuserUrl: string
  /** What the demo signs with. */
  secret: string
  /** Chains the audit log. */
  auditKey: string
  /** What push services know it by. */
  vapid: Vapid
  /** Stops the server if this process started it, or found it left over from one that is gone. */
  stop: () => Promise<void>
}

type Options = { dataDir: string; settings?: Record<string, string | number> }

/** A PostgreSQL of our own in `dataDir`: made there the first time, found again later, even running. */
export async function startEmbedded({ dataDir, settings }: Options): Promise<Embedded> {
  const folder = resolve(dataDir)
  prepare(folder)
  const secrets = readSecrets(folder)
  const cluster = { dataDir: folder, data: join(folder, 'postgres'), bin: join(findBinaries(folder), 'bin') }
  if (!existsSync(cluster.data)) await initialise(cluster, secrets.superuser)

  const { port, started } = await serve(cluster, secrets.superuser, { ...SETTINGS, ...settings })
  const ours = takeOver(cluster, started)
  const url = (user: string, password: string, database = 'pikir') =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  const superuserUrl = url('postgres', secrets.superuser, 'postgres')
  await makeRoles(superuserUrl, secrets)
  return {
    databaseUrl: url('pikir_app', secrets.app),
    migrationUrl: url('pikir_owner', secrets.owner),
    superuserUrl,
    secret: secrets.nextauth,
    auditKey: readAuditKey(folder),
    vapid: readVapid(folder),
    stop: async () => {
      if (ours && ownerOf(cluster) === process.pid) await halt(cluster)
    },
  }
}

/** Asks the port instead of `pg_ctl status`, which believes the pid file of a server that was killed. */
async function serve(cluster: Cluster, password: string, settings: Record<string, string | number>) {
  const portFile = join(cluster.dataDir, 'postgres.port')
  for (const giveUpAt = Date.now() + GIVE_UP_AFTER; ; await pause(200)) {
    const running = portOf(cluster)
    if (running && (await answers(cluster, running, password))) return { port: running, started: false }

    const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0)
    writeFileSync(portFile, String(port))
    try {
      await launch(cluster, { ...settings, port })
      return { port, started: true }
    } catch (error) {
      if (Date.now() > giveUpAt)
        throw new Error(`PostgreSQL does not start: see ${cluster.dataDir}/postgres.log`, { cause: error })
      dropStaleLock(cluster)
    }
  }
}

async function answers(cluster: Cluster, port: number, password: string) {
  const sql = postgres({ host: '127.0.0.1', port, user: 'postgres', password, max: 1, connect_timeout: 2 })
  try {
    const [{ data }] = await sql<[{ data: string }]>`select current_setting('data_directory') as data`
    return data === cluster.data
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** The port wanted if nobody has it, else any. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', () => (wanted ? resolve(freePort(0)) : reject(new Error('no free port'))))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

/** A server whose owner was killed is ours from now on: else nobody would ever stop it. */
function takeOver(cluster: Cluster, started: boolean) {
  const ours = started || !alive(ownerOf(cluster))
  if (ours) writeFileSync(join(cluster.dataDir, 'postgres.owner'), String(process.pid))
  return ours
}

function ownerOf({ dataDir }: Cluster) {
  const file = join(dataDir, 'postgres.owner')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

function alive(pid: number) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
