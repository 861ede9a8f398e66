// npm test: everything that is missing is installed, everything that can fail is run
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureFont, findBrowser } from './browser.mjs'
import { buildIfChanged } from './build.mjs'
import { install } from './install.mjs'
import { run, seconds } from './steps.mjs'
import { stopAll } from './stop.mjs'

const OURS =
  /^(PIKIR_.*|PORT|HOST|PUBLIC_URL|NEXTAUTH_.*|DATABASE_.*|SMTP_URL|MAIL_FROM|TRUSTED_PROXIES|WORKERS|LOG_LEVEL|.*_CLIENT_(ID|SECRET)|OIDC_.*|NODE_ENV)$/
const total = { passed: 0, failed: 0, skipped: 0, again: 0 }
const node = (script, ...args) => run(process.execPath, [`node_modules/${script}`, ...args])

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
// tests must not reach the newsroom that this machine may run
for (const name of Object.keys(process.env)) if (OURS.test(name)) delete process.env[name]
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

await prepare()
const built = check('build', buildIfChanged)
await Promise.all([
  check('Biome', () => node('@biomejs/biome/bin/biome', 'check', '.')),
  check('types', () => node('typescript/bin/tsc', '--noEmit')),
])
await tests('unit and integration tests', runVitest, readVitest)
if (await built) await tests('stories in a browser', runPlaywright, readPlaywright)
else console.log('\n== stories in a browser: not run, there is nothing to run them on')

const skipped = total.skipped ? `, ${total.skipped} skipped` : ''
const again = total.again ? `, ${total.again} passed at the second try` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}${again}`)
process.exit(total.failed ? 1 : 0)

async function prepare() {
  console.log('== what is needed')
  try {
    await install()
    process.env.CHROMIUM_PATH = await findBrowser()
    await ensureFont()
  } catch (error) {
    console.log(`${error.message}\n\n0 passed, 1 failed`)
    await stopAll()
    process.exit(1)
  }
}

/** Something that passes or fails as a whole. */
async function check(name, work) {
  const since = Date.now()
  try {
    await work()
    console.log(`\n== ${name}: ${seconds(since)}`)
    return true
  } catch (error) {
    total.failed++
    console.log(`\n== ${name}: failed after ${seconds(since)}\n${error.message}`)
    return false
  }
}

/** Many tests that a report counts. A run that fails without a failed test counts as one. */
async function tests(name, work, read) {
  const since = Date.now()
  let output = ''
  let broken = false
  try {
    output = await work()
  } catch (error) {
    output = error.message
    broken = true
  }
  const { passed, failed, skipped, again = 0 } = read()
  total.passed += passed
  total.again += again
  total.failed += broken ? Math.max(failed, 1) : failed
  total.skipped += skipped
  console.log(`\n== ${name}: ${seconds(since)}\n${output.trim()}`)
}

function runVitest() {
  const reports = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json']
  return node('vitest/vitest.mjs', 'run', ...reports)
}

function runPlaywright() {
  // what a busy machine cut short is told once more, and counted in the end
  return node('@playwright/test/cli.js', 'test', '--retries=1')
}

function readVitest() {
  const report = readReport('test-results/vitest.json')
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

function readPlaywright() {
  const { stats } = readReport('test-results/stories.json') ?? {}
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    again: stats?.flaky ?? 0,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
