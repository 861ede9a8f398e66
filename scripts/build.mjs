import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { complain, run, step } from './steps.mjs'

const SOURCES = ['app', 'db', 'lib', 'locales', 'widget', 'scripts/build.mjs', 'server.ts', 'tsconfig.json']
const CONFIGURATION = ['next.config.ts', 'postcss.config.mjs', 'package-lock.json']
const BUNDLES = {
  server: 'server.ts',
  embedded: 'db/embedded.ts',
  migrate: 'db/migrate.ts',
  seed: 'db/seed.ts',
}
const MARK = 'dist/sources.sha256'

/** Builds when the sources are not those that were built last. */
export async function buildIfChanged() {
  const sources = hashSources()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return
  await build()
  writeFileSync(MARK, sources)
}

async function build() {
  rmSync(MARK, { force: true })
  mkdirSync('dist', { recursive: true })
  await step('build: widget', () => run(process.execPath, ['widget/build.mjs']))
  await step('build: server', bundle)
  await step('build: pages', () =>
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], harmless),
  )
}

async function bundle() {
  const { build } = await import('esbuild')
  await build({
    entryPoints: BUNDLES,
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
    plugins: [{ name: 'json of packages', setup: bundleJson }],
  })
}

// Node wants an import attribute for JSON, which Next's compiler does not need: it comes along instead
function bundleJson(build) {
  build.onResolve({ filter: /^[^.].*\.json$/ }, ({ path, resolveDir }) =>
    path.startsWith('@/') ? undefined : { path: createRequire(join(resolveDir, 'here.js')).resolve(path) },
  )
}

// pages are imported while building, and what they import asks for settings: nothing may come of these
const harmless = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PIKIR_MODE: 'production',
  PIKIR_DEV: '',
  PUBLIC_URL: 'https://comments.invalid',
  NEXTAUTH_URL: 'https://comments.invalid',
  NEXTAUTH_SECRET: 'not a secret: only there while pages are built',
  AUDIT_KEY: 'not a secret: only there while pages are built',
  AUDIT_KEY_PREVIOUS: '',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  DATABASE_MIGRATION_URL: '',
  SMTP_URL: '',
  LOG_LEVEL: 'silent',
}

function hashSources() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of [...SOURCES, ...CONFIGURATION].flatMap(filesIn).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildIfChanged().catch((error) => {
    complain(error)
    process.exitCode = 1
  })
}
