import cluster from 'node:cluster'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// milliseconds between tries to start a worker anew: doubled each time that it does not come up
const [firstPause, longestPause] = [200, 5_000]
// nobody is left to serve, and whoever watches over us is to know
const mostFailures = 5

/** @type {Set<import('node:cluster').Worker>} */
const ready = new Set()

/**
 * The server of a bundle or source: here, or as several processes on one port where WORKERS says so.
 * @param {string} file
 * @returns {Promise<{ url: string, stop: () => Promise<unknown> }>}
 */
export async function startServer(file) {
  // lib/env.ts says what is wrong with any other value; Next reloads pages in one process alone
  const count = /^[1-9]\d?$/.test(process.env.WORKERS ?? '') ? Number(process.env.WORKERS) : 1
  if (count > 1 && process.env.PIKIR_DEV !== '1' && cluster.isPrimary) return startWorkers(file, count)
  const { start } = await import(pathToFileURL(resolve(file)).href)
  return start()
}

/**
 * Forks, and forks again what died; `stop` waits until all have drained.
 * @param {string} file
 * @param {number} count
 */
async function startWorkers(file, count) {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('serve.mjs', import.meta.url)), args: [file] })
  const state = { isStopping: false, failures: 0 }
  const started = Array.from({ length: count }, startWorker)
  const stop = () => {
    state.isStopping = true
    return Promise.all(Object.values(cluster.workers ?? {}).map(end))
  }
  const urls = await Promise.all(started).catch(async (error) => {
    await stop()
    throw error
  })
  cluster.on('exit', (worker, code, signal) => {
    if (state.isStopping) return
    console.error(`pikir: worker ${worker.process.pid} ended with ${signal ?? code}`)
    replace(state)
  })
  return { url: urls[0], stop }
}

/** Resolves to its address once it listens. */
function startWorker() {
  const worker = cluster.fork()
  return new Promise((resolve, reject) => {
    worker.once('message', ({ url }) => {
      ready.add(worker)
      worker.once('exit', () => ready.delete(worker))
      resolve(url)
    })
    worker.once('exit', () => reject(new Error('a worker ended before it was ready')))
  })
}

function replace(state) {
  if (ready.size === 0 && state.failures >= mostFailures) {
    console.error(`pikir: no worker starts after ${mostFailures} tries: giving up`)
    process.exit(1)
  }
  const pause = Math.min(longestPause, firstPause * 2 ** state.failures)
  state.failures += 1
  setTimeout(() => {
    if (state.isStopping) return
    startWorker().then(
      () => {
        state.failures = 0
      },
      // its end is told to `exit` as well
      () => {},
    )
  }, pause)
}

function end(worker) {
  if (!worker || worker.isDead()) return undefined
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.process.kill('SIGTERM')
  return ended
}
