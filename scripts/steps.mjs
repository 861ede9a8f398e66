import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A mistake of whoever started us: its message alone is shown, in one line. */
export class Refusal extends Error {
  name = 'SettingsError'
}

const terminal = process.stdout.isTTY
const running = new Set()

/**
 * Says what is being done and how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
export async function step(name, work) {
  const since = Date.now()
  const show = () => process.stdout.write(`\r  ${name} … ${seconds(since)}`)
  const ticking = terminal ? setInterval(show, 500) : undefined
  if (!terminal) console.log(`  ${name} …`)
  else show()
  try {
    const result = await work()
    console.log(`${terminal ? '\r' : ''}  ${name}: ${seconds(since)}${terminal ? '   ' : ''}`)
    return result
  } catch (error) {
    if (terminal) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(ticking)
  }
}

/** @param {number} since */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Runs a program to its end; what it printed is shown only if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env] on top of ours
 */
export async function run(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const printed = []
  child.stdout.on('data', (chunk) => printed.push(chunk))
  child.stderr.on('data', (chunk) => printed.push(chunk))
  const [code, signal] = await once(child, 'close').finally(() => running.delete(child))
  const output = Buffer.concat(printed).toString()
  if (code === 0) return output
  const failure = new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}\n${output}`)
  // where we called it from tells nobody anything
  failure.stack = failure.message
  throw failure
}

/** @param {string[]} args */
export const npm = (args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)

/** Programs that a step left running when we were told to stop. */
export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM')
}

/** One line for a mistake in the settings, everything for one of ours. */
export function complain(error) {
  console.error(error?.name === 'SettingsError' ? `pikir: ${error.message}` : (error?.stack ?? error))
}
