import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { makeTemporaryFolder } from './temporary-folder'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: { databaseUrl: string; migrationUrl: string; superuserUrl: string }
  }
}

// a cluster that lives for minutes need not survive a power cut
export const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 400,
}

/** One PostgreSQL for a run of vitest, with a migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const { folder, remove } = makeTemporaryFolder('test')
  const { databaseUrl, migrationUrl, superuserUrl } = await startEmbedded({
    dataDir: folder,
    settings: HASTY,
  })
  await migrate(migrationUrl, 'pikir_app')
  project.provide('cluster', { databaseUrl, migrationUrl, superuserUrl })
  return remove
}
