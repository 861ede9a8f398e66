// what `npm run dev` starts again after each change
const { start } = await import('../server.ts')
const server = await start()
console.log(`pikir: ready, see ${server.url.replace('127.0.0.1', 'localhost')}/demo`)

const stop = () => server.stop().finally(() => process.exit())
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
