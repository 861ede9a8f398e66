import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'

const probe = join(import.meta.dirname, 'probe.mjs')

type Start = { args: string[]; env?: Record<string, string>; log?: string; nodeArgs?: string[] }

/** A process of its own with a channel to it; our own sources may be TypeScript. */
export function startProcess({ args, env, log, nodeArgs = [] }: Start): ChildProcess {
  const out = log ? openSync(log, 'w') : 'inherit'
  const typed = args[0]?.endsWith('.ts') ? ['--import', 'tsx'] : []
  return spawn(process.execPath, ['--expose-gc', '--import', probe, ...typed, ...nodeArgs, ...args], {
    stdio: ['ignore', out, log ? out : 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
}

/** One that waits for what it is told; it says so itself, for what is told earlier would be lost. */
export async function startWorker(file: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = startProcess({ args: [file], env })
  await nextMessage(child)
  return child
}

/** What the process says next. Rejects when it ends instead. */
export async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const heard = new AbortController()
  const ended = once(child, 'exit', { signal: heard.signal }).then(() => {
    throw new Error(`${child.spawnargs.slice(-1)} ended before it had answered`)
  })
  const said = new Promise<Message>((resolve) => {
    const hear = (message: { type?: string }) => {
      if (message.type === 'used') return
      child.off('message', hear)
      resolve(message as Message)
    }
    child.on('message', hear)
  })
  return Promise.race([said, ended]).finally(() => {
    ended.catch(() => {})
    heard.abort()
  })
}

/** Tells it something and waits for its answer. */
export function tell<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const answer = nextMessage<Answer>(child)
  child.send(message)
  return answer
}

let asked = 0

/** µs of CPU since it began, user and system, all threads; bytes of memory, after a collection if that is wanted. */
export function usage(child: ChildProcess, { collect = false } = {}): Promise<{ cpu: number; rss: number }> {
  const id = ++asked
  return new Promise((resolve) => {
    const hear = (message: { type: string; id: number; cpu: number; rss: number }) => {
      if (message.type !== 'used' || message.id !== id) return
      child.off('message', hear)
      resolve(message)
    }
    child.on('message', hear)
    child.send({ type: 'usage', id, collect })
  })
}

export async function stopProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(late)
}
