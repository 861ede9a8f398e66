// plain JavaScript with nothing but Node's own modules: there may be no node_modules yet
import { fileURLToPath } from 'node:url'
import { buildIfChanged } from './build.mjs'
import { checkServers, environment, openDatabase, roleIn } from './database.mjs'
import { install } from './install.mjs'
import { claimPort, readSettings } from './settings.mjs'
import { complain, Refusal, seconds, step } from './steps.mjs'
import { isStopping, onStop, stopAll } from './stop.mjs'
import { startServer } from './workers.mjs'

const since = Date.now()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await main().catch(async (error) => {
  if (isStopping()) return
  complain(error)
  await stopAll()
  process.exit(1)
})

async function main() {
  const settings = await readSettings(process.env)
  const port = await claimPort(process.env.PORT, settings.host)
  console.log(settings.mode === 'demo' ? 'pikir: a demo, for this machine alone' : 'pikir')
  await install()
  await checkServers()
  await buildIfChanged()

  const database = await openDatabase(settings.dataDir, () => import('../dist/embedded.js'))
  onStop(database.stop)
  Object.assign(process.env, environment({ ...settings, port }, database))
  await migrate(database)
  const accounts = await seed(settings.mode, port, database)

  const server = await step('server', () => startServer('dist/server.js'))
  onStop(server.stop)
  console.log(`pikir: ready after ${seconds(since)}, stop it with Ctrl-C\n`)
  if (settings.mode === 'demo') invite(port, accounts)
  else console.log(`  ${process.env.PUBLIC_URL} is served on ${settings.host}:${port}`)
}

async function migrate({ databaseUrl, migrationUrl }) {
  const { migrate } = await import('../dist/migrate.js')
  const warnings = await step('migrations', () => migrate(migrationUrl, roleIn(databaseUrl)))
  for (const warning of warnings) console.warn(`pikir: ${warning}`)
}

/** Demo accounts are in the demo, and nowhere else. */
async function seed(mode, port, { databaseUrl }) {
  const { seed, demoAccounts, holdsDemo } = await import('../dist/seed.js')
  if (mode === 'demo') {
    await step('demo', () => seed(databaseUrl, [`http://localhost:${port}`, `http://127.0.0.1:${port}`]))
    return demoAccounts
  }
  if (!(await holdsDemo(databaseUrl))) return []
  throw new Refusal('this database holds the demo and its accounts: give production a database of its own')
}

// the newspaper and its comments are two sites in the demo, too: localhost and 127.0.0.1
function invite(port, accounts) {
  const home = `http://127.0.0.1:${port}`
  const places = {
    'A newspaper with comments': `http://localhost:${port}/demo`,
    'Its newsroom': `${home}/newsroom`,
    'The mailbox, where sign-in codes arrive': `${home}/mailbox`,
    'The API': `${home}/docs`,
  }
  for (const [place, address] of Object.entries(places)) console.log(`  ${place.padEnd(42)}${address}`)
  console.log('\n  Sign in as')
  for (const { name, email, role } of accounts) console.log(`    ${email.padEnd(32)}${name}, ${role}`)
}
