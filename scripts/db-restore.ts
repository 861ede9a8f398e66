import { existsSync } from 'node:fs'
import { migrate } from '@/db/migrate'
import { restore } from '@/db/restore'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'

const [file] = process.argv.slice(2)
if (!file || !existsSync(file)) throw new SettingsError('wanted a backup to read: npm run db:restore -- FILE')

await migrate(env.migrationUrl, decodeURIComponent(new URL(env.databaseUrl).username))
const { tables, rows } = await restore(env.migrationUrl, file)
console.log(`${file}: ${rows} rows of ${tables} tables are back`)
