import { existsSync, readFileSync } from 'node:fs'
import { npm, step } from './steps.mjs'

const INSTALLED = 'node_modules/.package-lock.json'

/** Installs the packages unless exactly those of the lock file are there. */
export async function install() {
  if (isComplete()) return
  await step('packages (a minute the first time)', () =>
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']),
  )
}

function isComplete() {
  if (!existsSync(INSTALLED)) return false
  const there = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    const found = there[path]
    return found ? found.version === version : optional
  })
}
