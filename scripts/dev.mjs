// the demo with reload: Next by itself, the server and the widget when a source of theirs changes
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkServers, environment, openDatabase, roleIn } from './database.mjs'
import { install } from './install.mjs'
import { claimPort, readSettings } from './settings.mjs'
import { complain, run, step } from './steps.mjs'
import { isStopping, onStop, stopAll } from './stop.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await main().catch(async (error) => {
  if (isStopping()) return
  complain(error)
  await stopAll()
  process.exit(1)
})

async function main() {
  const settings = await readSettings(process.env, 'demo')
  const port = await claimPort(process.env.PORT, settings.host)
  await install()
  await checkServers()
  process.env.NODE_ENV = 'development'
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const database = await openDatabase(settings.dataDir, () => import('../db/embedded.ts'))
  onStop(database.stop)
  Object.assign(process.env, environment({ ...settings, port }, database), { PIKIR_DEV: '1' })

  const { migrate } = await import('../db/migrate.ts')
  await step('migrations', () => migrate(database.migrationUrl, roleIn(database.databaseUrl)))
  const { seed } = await import('../db/seed.ts')
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  await step('demo', () => seed(database.databaseUrl, origins))
  await unregister()
  await step('widget', () => run(process.execPath, ['widget/build.mjs']))
  keepRunning(['widget/build.mjs', '--watch'])
  const tsx = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false']
  keepRunning([...tsx, '--include', 'dist/assets/manifest.json', 'scripts/serve.mjs', 'server.ts'])
  console.log(
    `pikir: the demo is at http://localhost:${port}/demo as soon as the server says that it is ready`,
  )
}

function keepRunning(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  onStop(() => {
    child.kill('SIGTERM')
    return ended
  })
}
