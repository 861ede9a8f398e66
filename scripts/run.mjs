// node scripts/run.mjs FILE.ts …: runs a script with the settings and the database that the server has
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkServers, environment, openDatabase } from './database.mjs'
import { install } from './install.mjs'
import { readSettings } from './settings.mjs'
import { complain, Refusal } from './steps.mjs'
import { isStopping, onStop, stopAll } from './stop.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await main().catch((error) => {
  if (isStopping()) return
  complain(error)
  process.exitCode = 1
})
await stopAll()
process.exit()

async function main() {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Refusal('wanted the name of a script')
  const settings = await readSettings(process.env)
  await install()
  await checkServers()
  const { register } = await import('tsx/esm/api')
  register()
  const database = await openDatabase(settings.dataDir, () => import('../db/embedded.ts'))
  onStop(database.stop)
  Object.assign(process.env, environment({ ...settings, port: Number(process.env.PORT || 3000) }, database))
  process.argv.splice(1, process.argv.length, resolve(file), ...args)
  await import(pathToFileURL(resolve(file)).href)
}
