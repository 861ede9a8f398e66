import { statSync } from 'node:fs'
import { backUp } from '@/db/backup'
import { env } from '@/lib/env'
import { SettingsError } from '@/lib/settings'

const [file] = process.argv.slice(2)
if (!file) throw new SettingsError('wanted a file to write: npm run db:backup -- FILE')

const { tables, rows } = await backUp(env.migrationUrl, file)
console.log(`${file}: ${rows} rows of ${tables} tables in ${Math.ceil(statSync(file).size / 1024)} kB`)
