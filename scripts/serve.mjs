// node scripts/serve.mjs FILE: the server alone, with the settings in the environment as they are
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { start } = await import(pathToFileURL(resolve(process.argv[2])).href)
const server = await start()
// whoever started us with a channel waits for this
if (process.send) process.send({ url: server.url })
else console.log(`ready on ${server.url}`)

const stop = () => server.stop().finally(() => process.exit())
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
