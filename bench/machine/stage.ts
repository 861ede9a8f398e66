import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { inDatabase } from '@/db/testing/make-database'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'
import { nextMessage, startProcess, stopProcess } from './process'

// what newsrooms run: nothing that was acknowledged is lost by a power cut
const HONEST = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const COUNTING = { shared_preload_libraries: 'pg_stat_statements', track_commit_timestamp: 'on' }

export type Stage = {
  folder: string
  databaseUrl: string
  migrationUrl: string
  /** May do anything in the bench's own database. */
  sql: postgres.Sql
  close: () => Promise<void>
}

/** A PostgreSQL of the bench's own, migrated and empty. */
export async function openStage(): Promise<Stage> {
  const { folder, remove } = makeTemporaryFolder('bench')
  const settings = { ...HONEST, ...COUNTING }
  const { databaseUrl, migrationUrl, superuserUrl } = await startEmbedded({ dataDir: folder, settings })
  await migrate(migrationUrl, 'pikir_app')
  const sql = postgres(inDatabase(superuserUrl, 'pikir'), { max: 2, onnotice: () => {} })
  await sql`create extension if not exists pg_stat_statements`
  const close = async () => {
    await sql.end({ timeout: 5 })
    await remove()
  }
  return { folder, databaseUrl, migrationUrl, sql, close }
}

export type Served = { child: ChildProcess; url: string; stop: () => Promise<void> }

/** The production build over the stage's database, on any free port; `publicUrl` where a front door stands before it. */
export async function serve(stage: Stage, publicUrl = 'http://127.0.0.1:1'): Promise<Served> {
  const child = startProcess({
    args: ['scripts/serve.mjs', 'dist/server.js'],
    log: join(stage.folder, 'server.log'),
    nodeArgs: process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [],
    env: settings(stage, publicUrl),
  })
  const { url } = await nextMessage<{ url: string }>(child)
  return { child, url, stop: () => stopProcess(child) }
}

/** The settings of a server in production. */
export const settings = (stage: Stage, publicUrl = 'http://127.0.0.1:1') => ({
  PIKIR_MODE: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: publicUrl,
  NEXTAUTH_URL: publicUrl,
  NEXTAUTH_SECRET: 'only for benches, and long enough to be accepted',
  AUDIT_KEY: 'only for the log of benches, and long enough',
  DATABASE_URL: stage.databaseUrl,
  DATABASE_MIGRATION_URL: stage.migrationUrl,
  SMTP_URL: 'smtp://127.0.0.1:2525',
})
