// node scripts/serve.mjs FILE: the server alone, with the settings in the environment as they are
import { complain } from './steps.mjs'
import { startServer } from './workers.mjs'

const server = await startServer(process.argv[2]).catch((error) => {
  complain(error)
  process.exit(1)
})
// whoever started us with a channel waits for this
if (process.send) process.send({ url: server.url })
else console.log(`ready on ${server.url}`)

let isStopping = false
const stop = () => {
  if (!isStopping) server.stop().finally(() => process.exit())
  isStopping = true
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.once('disconnect', stop)
