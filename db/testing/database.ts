import { inject } from 'vitest'
import { inDatabase, makeDatabase } from './make-database'

// runs before the imports of each test file, which read their settings at once
const { databaseUrl, migrationUrl, superuserUrl } = inject('cluster')
const name = await makeDatabase(superuserUrl)

Object.assign(process.env, {
  PIKIR_MODE: 'production',
  PUBLIC_URL: 'https://comments.test',
  NEXTAUTH_URL: 'https://comments.test',
  NEXTAUTH_SECRET: 'only for tests, and long enough to be accepted',
  AUDIT_KEY: 'chains what is logged in tests, and is long enough',
  DATABASE_URL: inDatabase(databaseUrl, name),
  DATABASE_MIGRATION_URL: inDatabase(migrationUrl, name),
  SMTP_URL: 'smtp://127.0.0.1:2525',
  LOG_LEVEL: 'silent',
  TRUSTED_PROXIES: '1',
})
