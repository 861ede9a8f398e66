import type { ChildProcess } from 'node:child_process'
import { usage } from '../machine/process'
import { type Load, load } from './generate'

/** `cpu`: µs of the server's for each request. */
export type Measured = { cpu: number; rate: number }

/** Load on one address, with what it costs the process that answers. */
export async function measure(child: ChildProcess, wanted: Load): Promise<Measured> {
  const before = await usage(child)
  const { requests, seconds } = await load(wanted)
  const after = await usage(child)
  return { cpu: (after.cpu - before.cpu) / requests, rate: requests / seconds }
}
