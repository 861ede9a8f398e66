import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

/** What every part of lib may use; it knows nothing of sites, threads or comments. */
const kernel = ['contract', 'auth', 'live', 'jobs', 'text', 'i18n', 'cache', 'outbound', 'audit']
/** Each may use those before it. */
const domains = [
  'sites',
  'users',
  'accounts',
  'threads',
  'screening',
  'comments',
  'moderation',
  'notifications',
  'portability',
]
const pure = /^lib\/(?:contract\/.+|auth\/can|\w+\/rules)$/
// what a reader's browser may load
const forBrowsers = /^lib\/(?:contract\/words|text\/(?:thread-key|monogram)|i18n\/(?:languages|translate))$/
const languages = ['ru', 'kk', 'en']

const root = import.meta.dirname
const skipped = new Set(['node_modules', 'dist', 'public', 'test-results', 'playwright-report'])

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesUnder(path)
    return /\.(?:ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')
      ? [path.split(sep).join('/')]
      : []
  })
}

const sources = sourcesUnder('.').map((path) => path.replace(/^\.\//, ''))
const code = sources.filter(
  (path) => !/\.test\.tsx?$|^architecture|(?:^|\/)testing(?:[-.\w]*\.ts$|\/)/.test(path),
)
const textOf = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]))

type Import = { from: string; to: string; typeOnly: boolean }

/** Our own modules as `lib/x/y` without an ending, packages by name. */
function importsOf(from: string): Import[] {
  const text = textOf.get(from) ?? ''
  const statements = [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gms,
    ),
  ]
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
  return [
    ...statements.map((match) => ({
      from,
      to: resolve(from, match[2] ?? match[3] ?? ''),
      typeOnly: Boolean(match[1]),
    })),
    ...dynamic.map((to) => ({ from, to: resolve(from, to), typeOnly: false })),
  ]
}

function resolve(from: string, to: string) {
  const path = to.startsWith('@/')
    ? to.slice(2)
    : to.startsWith('.')
      ? normalize(join(dirname(from), to))
      : to
  return path
    .split(sep)
    .join('/')
    .replace(/\.(?:tsx?|mjs)$/, '')
}

const imports = code.flatMap(importsOf)
const isOurs = ({ to }: Import) => /^(?:app|server|widget|lib|db|locales)(?:\/|$)/.test(to)
const show = ({ from, to }: Import) => `${from} imports ${to}`

/** What speaks against an import, if anything does. */
function objection({ from, to, typeOnly }: Import): string | null {
  const [area, part] = [from.split('/')[0], from.split('/')[1]]
  const [toArea, toPart] = [to.split('/')[0], to.split('/')[1] ?? '']
  if (area === 'db') {
    // the demo's rows are rendered and logged as use cases would: the one step up
    if (from === 'db/seed.ts' && to.startsWith('lib/text/')) return null
    if (from === 'db/demo/insert-comments.ts' && to.startsWith('lib/audit/')) return null
    if (from === 'db/demo/insert-signals.ts' && /^lib\/(?:screening|text)\//.test(to)) return null
    return /^db\/|^lib\/(?:env|per-process|settings|error-line|jobs\/queues)$/.test(to)
      ? null
      : 'db stands at the bottom'
  }
  if (area === 'lib' && (toArea === 'app' || toArea === 'server' || toArea === 'widget'))
    return 'imports point down'
  if (area === 'lib' && part !== 'api' && toPart === 'api' && toArea === 'lib')
    return 'nothing imports lib/api'
  if (area === 'lib' && toArea === 'lib') return within(part ?? '', toPart)
  if (area === 'widget') return fromWidget(from, { to, typeOnly })
  if (area === 'app' && toArea === 'widget') return 'pages do not know the widget'
  return null
}

function within(part: string, toPart: string): string | null {
  const [place, other] = [domains.indexOf(part), domains.indexOf(toPart)]
  if (kernel.includes(part)) return other < 0 ? null : 'the kernel knows no domain'
  if (place >= 0 && other > place) return `${part} comes before ${toPart}`
  return null
}

function fromWidget(from: string, { to, typeOnly }: Pick<Import, 'to' | 'typeOnly'>): string | null {
  if (/^widget\/(?:serve|build)/.test(from) || to.startsWith('widget/') || to.startsWith('locales/'))
    return null
  if (to.startsWith('lib/contract/') && typeOnly) return null
  return to === 'lib/auth/can' || forBrowsers.test(to)
    ? null
    : 'what runs in readers’ pages takes nothing of the server’s'
}

test('imports point down: app, server, widget → lib → db, and in lib along the list of domains', () => {
  const wrong = imports
    .filter(isOurs)
    .flatMap((one) => (objection(one) ? [`${show(one)}: ${objection(one)}`] : []))
  expect(wrong).toEqual([])
})

test('every folder of lib has its place in the design', () => {
  const folders = new Set(code.flatMap((path) => /^lib\/([\w-]+)\//.exec(path)?.[1] ?? []))
  expect([...folders].filter((name) => ![...kernel, ...domains, 'api', 'demo'].includes(name))).toEqual([])
})

test('rules, rights and the contract know neither database nor clock', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (!pure.test(from.replace(/\.ts$/, ''))) return false
    return !isPureImport(from, to)
  })
  expect(wrong.map(show)).toEqual([])
  const clocks = code.filter(
    (path) => pure.test(path.replace(/\.ts$/, '')) && /Date\.now|new Date\(\)/.test(textOf.get(path) ?? ''),
  )
  expect(clocks).toEqual([])
})

function isPureImport(from: string, to: string) {
  if (from.startsWith('lib/contract/')) return to === 'zod' || to.startsWith('lib/contract/')
  return ['zod', 'uuid', 'lib/problem'].includes(to) || /^lib\/(?:contract|text|auth)\/|\/rules$/.test(to)
}

test('only env.ts reads process.env, only nextauth.ts imports next-auth', () => {
  const inTypeScript = code.filter((path) => /^(?:app|widget|lib|db)\/.*\.tsx?$|^server\.ts$/.test(path))
  const readers = inTypeScript.filter((path) => /process\.env\b/.test(textOf.get(path) ?? ''))
  expect(readers.filter((path) => path !== 'lib/env.ts')).toEqual([])
  const users = imports.filter(
    ({ from, to }) => /^next-auth(?:\/|$)/.test(to) && from !== 'lib/accounts/nextauth.ts',
  )
  expect(users.filter(({ typeOnly }) => !typeOnly).map(show)).toEqual([])
})

test('only app/api/auth has route handlers, and nobody uses server actions', () => {
  expect(
    code.filter((path) => /^app\/.*\/route\.tsx?$/.test(path) && !path.startsWith('app/api/auth/')),
  ).toEqual([])
  expect(code.filter((path) => /^['"]use server['"]/m.test(textOf.get(path) ?? ''))).toEqual([])
})

test('no file is longer than 250 lines, no folder has a barrel, no name says nothing', () => {
  expect(sources.filter((path) => (textOf.get(path) ?? '').split('\n').length > 251)).toEqual([])
  expect(code.filter((path) => /(?:^|\/)index\.tsx?$/.test(path))).toEqual([])
  expect(
    sources.filter((path) => /(?:^|\/)(?:helpers?|utils?|common|misc|managers?)[./-]/.test(path)),
  ).toEqual([])
})

test('the locales have the same keys and placeholders in every language', () => {
  const surfaces = readdirSync(join(root, 'locales/en'))
  for (const surface of surfaces) {
    const [english, ...others] = ['en', ...languages.filter((one) => one !== 'en')].map((language) =>
      shapeOf(language, surface),
    )
    for (const other of others) expect([surface, other]).toEqual([surface, english])
  }
})

/** Keys without their plural forms, each with the placeholders that occur in it. */
function shapeOf(language: string, surface: string) {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(join(root, 'locales', language, surface), 'utf8'),
  )
  const shape = new Map<string, Set<string>>()
  for (const [key, text] of Object.entries(messages)) {
    const stem = key.replace(/_(?:one|few|many|other)$/, '')
    const names = shape.get(stem) ?? new Set()
    for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) names.add(name)
    shape.set(stem, names)
  }
  return Object.fromEntries([...shape].sort().map(([key, names]) => [key, [...names].sort()]))
}

test('the tests above read the whole project', () => {
  expect(code.length).toBeGreaterThan(100)
  expect(imports.filter(isOurs).length).toBeGreaterThan(200)
})
