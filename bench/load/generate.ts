import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Load = { url: string; headers: Record<string, string>; connections: number; seconds: number }

let isThere: Promise<boolean> | undefined
const hasWrk = () =>
  (isThere ??= run('wrk', ['-v']).then(
    () => true,
    ({ code }) => code !== 'ENOENT',
  ))

/** Asks for one address as often as it can; returns how many answers came. Throws when any was an error. */
export async function load(wanted: Load): Promise<{ requests: number; seconds: number }> {
  const began = performance.now()
  const requests = (await hasWrk()) ? await byWrk(wanted) : await byAutocannon(wanted)
  return { requests, seconds: (performance.now() - began) / 1000 }
}

async function byWrk({ url, headers, connections, seconds }: Load): Promise<number> {
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...sent, url])
  const wrong = /Non-2xx.*|Socket errors.*/.exec(stdout)
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1])
  if (wrong || !requests) throw new Error(`${url}: ${wrong?.[0] ?? stdout}`)
  return requests
}

async function byAutocannon({ url, headers, connections, seconds }: Load): Promise<number> {
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const args = ['-j', '-c', String(connections), '-d', String(seconds), ...sent, url]
  const { stdout } = await run(process.execPath, [program, ...args], { maxBuffer: 2 ** 24 })
  const result = JSON.parse(stdout)
  if (result.errors || result['4xx'] || result['5xx']) throw new Error(`${url}: answers with errors`)
  return result.requests.total
}
