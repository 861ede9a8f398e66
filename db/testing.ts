import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { databaseUrl: string; migrationUrl: string; superuserUrl: string }
  }
}

/** One PostgreSQL for a run of vitest, with a migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pikir-test-'))
  // a cluster that lives for a minute need not survive a power cut
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 }
  const { stop, databaseUrl, migrationUrl, superuserUrl } = await startEmbedded({ dataDir, settings })
  await migrate(migrationUrl, 'pikir_app')
  project.provide('cluster', { databaseUrl, migrationUrl, superuserUrl })
  return async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
