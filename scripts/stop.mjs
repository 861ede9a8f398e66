import { complain, stopPrograms } from './steps.mjs'

/** @type {(() => Promise<unknown>)[]} */
const started = []
let stopping = false

/** What stops something that was just started; the last one started stops first. */
export const onStop = (stop) => started.unshift(stop)

export const isStopping = () => stopping

export async function stopAll() {
  stopPrograms()
  while (started.length) await started.shift()?.().catch(complain)
}

async function onSignal() {
  if (stopping) process.exit(1)
  stopping = true
  await stopAll()
  process.exit(0)
}

process.on('SIGINT', onSignal)
process.on('SIGTERM', onSignal)
// whoever read our output may be gone
process.stdout.on('error', () => {})
