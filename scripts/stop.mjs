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

let toldAt = 0

async function onSignal() {
  // npm passes Ctrl-C on although the terminal has told us already: only a later one is meant to hurry us
  if (stopping && Date.now() - toldAt > 1000) process.exit(1)
  if (stopping) return
  stopping = true
  toldAt = Date.now()
  await stopAll()
  process.exit(0)
}

process.on('SIGINT', onSignal)
process.on('SIGTERM', onSignal)

// the shell between npm and us dies of SIGTERM without a word to us
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onSignal()
  }, 200).unref()
}

// whoever read our output may be gone
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})
