// node bench/run.mjs [read] [write] …: measures the production build; `report` draws what was measured
import { fileURLToPath } from 'node:url'
import { install } from '../scripts/install.mjs'
import { complain } from '../scripts/steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  await install()
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import('./main.ts')
  await main(process.argv.slice(2))
  process.exit()
} catch (error) {
  complain(error)
  process.exit(1)
}
