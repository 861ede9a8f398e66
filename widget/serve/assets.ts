import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bytes } from '@/lib/cache/bytes'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'

/** What `widget/build.mjs` leaves behind. */
export type Manifest = {
  style: string
  styleHash: string
  scripts: Record<Language, { script: string; preload: string[] }>
}

const folder = join(process.cwd(), 'dist/assets')
const files = new Map<string, Bytes | null>()
let kept: Manifest | null = null

export function manifest(): Manifest {
  // while developing, the build goes on beside us
  if (env.dev) files.clear()
  if (!kept || env.dev) kept = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  return kept as Manifest
}

/** A built script in the forms in which it leaves; null: there is none of that name. */
export function asset(name: string): Bytes | null {
  if (!/^[\w.-]+\.js$/.test(name)) return null
  const known = files.get(name)
  if (known !== undefined && !env.dev) return known
  const read = readAsset(join(folder, name))
  // only what exists is remembered: names are the world's to choose
  if (read) files.set(name, read)
  return read
}

function readAsset(path: string): Bytes | null {
  try {
    const identity = readFileSync(path)
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
    return {
      identity,
      gzip: readFileSync(`${path}.gz`),
      br: readFileSync(`${path}.br`),
      etag,
    }
  } catch {
    return null
  }
}
