import { execFile } from 'node:child_process'
import { readdirSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbedded } from '@/db/embedded'
import { findBinaries } from '@/db/embedded/binaries'
import { halt, launch } from '@/db/embedded/postmaster'
import { migrate } from '@/db/migrate'
import { HASTY } from '@/db/testing/cluster'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'
import { listen } from './listen'

const run = promisify(execFile)

/** A PostgreSQL of a story's own, which it may stop, freeze and start again at the same address. */
export async function startCluster(name: string) {
  const { folder, remove } = makeTemporaryFolder(name)
  const start = () => startEmbedded({ dataDir: folder, settings: HASTY })
  const database = await start()
  await migrate(database.migrationUrl, 'pikir_app')
  const cluster = { dataDir: folder, data: join(folder, 'postgres'), bin: join(findBinaries(folder), 'bin') }
  return {
    ...database,
    cluster,
    start,
    stop: (how: 'fast' | 'immediate') => halt(cluster, how),
    /** Takes connections and questions, and never says a word. */
    freeze: () => signal(cluster.data, 'SIGSTOP'),
    thaw: () => signal(cluster.data, 'SIGCONT'),
    remove,
  }
}

type Running = Awaited<ReturnType<typeof startCluster>>

/** A copy that streams from the primary and stays that many seconds behind. */
export async function startStandby(primary: Running, delay: number) {
  const { folder, remove } = makeTemporaryFolder('standby')
  const cluster = { ...primary.cluster, dataDir: folder, data: join(folder, 'postgres') }
  await primary.stop('fast')
  await run('cp', ['-a', primary.cluster.data, cluster.data])
  if (process.getuid?.() === 0) await run('chown', ['--reference', cluster.data, folder])
  writeFileSync(join(cluster.data, 'standby.signal'), '')
  await primary.start()
  const { hostname, port, username, password } = new URL(primary.superuserUrl)
  const own = await freePort()
  await launch(cluster, {
    ...HASTY,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: own,
    recovery_min_apply_delay: `${delay}s`,
    primary_conninfo: `'host=${hostname} port=${port} user=${username} password=${password}'`,
  })
  const at = (url: string) => Object.assign(new URL(url), { port: String(own) }).href
  return { databaseUrl: at(primary.databaseUrl), remove }
}

async function freePort() {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

// every process of PostgreSQL works in its data folder
function signal(data: string, name: 'SIGSTOP' | 'SIGCONT') {
  const place = realpathSync(data)
  for (const pid of readdirSync('/proc')) {
    if (/^\d+$/.test(pid) && cwdOf(pid) === place) process.kill(Number(pid), name)
  }
}

function cwdOf(pid: string) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
