import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, step } from './steps.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The Chromium that the stories run in: one that is there, else one that is installed now. Its path. */
export async function findBrowser() {
  const found = await existing()
  if (found) {
    console.log(`  browser: ${found}`)
    return found
  }
  return (await downloaded()) ?? (await packaged()) ?? refuse()
}

async function existing() {
  const given = process.env.CHROMIUM_PATH
  if (given) return runs(given) ? given : refuse(`CHROMIUM_PATH is ${given}, which does not run`)
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, await ofPlaywright()].find(runs)
}

async function ofPlaywright() {
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

async function downloaded() {
  const install = () =>
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'])
  await step("browser: none is here, trying Playwright's own", install).catch(() => {
    console.log("  browser: Playwright's own could not be had")
  })
  const path = await ofPlaywright()
  return runs(path) ? path : null
}

async function packaged() {
  if (process.getuid?.() !== 0 || !onSystem('apt-get')) return null
  await step("browser: installing Debian's package", async () => {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  })
  return NAMES.map((name) => join('/usr/bin', name)).find(runs)
}

/** Without letters for Russian and Kazakh every screenshot is a row of boxes. */
export async function ensureFont() {
  if (process.platform !== 'linux' || hasCyrillic()) return
  if (process.getuid?.() !== 0 || !onSystem('apt-get')) {
    console.log('  font: no font here has Cyrillic letters, screenshots will show boxes')
    return
  }
  await step('font: installing DejaVu, which has Cyrillic letters', async () => {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'fontconfig', 'fonts-dejavu-core'])
  }).catch(() => console.log('  font: could not be had, screenshots will show boxes'))
}

function hasCyrillic() {
  try {
    return execFileSync('fc-list', [':lang=kk'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

// a path proves nothing: libraries may be missing, and Ubuntu puts a stub where the browser was
function runs(path) {
  if (!path || !existsSync(path)) return false
  try {
    return /\d/.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000, stdio: 'pipe' }))
  } catch {
    return false
  }
}

const onSystem = (program) => existsSync(`/usr/bin/${program}`)

/** @returns {never} */
function refuse(why = 'no Chromium is here, and none could be installed: set CHROMIUM_PATH') {
  throw new Error(why)
}
