import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Package = {
  version: string
  integrity?: string
  resolved?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
}
const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const own = read('package.json')
const locked: [string, Package][] = Object.entries<Package>(read('package-lock.json').packages).filter(
  ([path]) => path !== '',
)
const versionsOf = (name: string) =>
  locked.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version)

/** The first release in which a published weakness was mended: none older may be installed, by whomever it is wanted. */
const mendedIn: Record<string, string> = {
  next: '16.2.6',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'next-auth': '4.24.15',
  nodemailer: '8.0.5',
}

test('what we name ourselves is one version and no range', () => {
  const named = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }
  const ranges = Object.entries<string>(named).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  )
  expect(ranges).toEqual([])
  const top = new Map(locked)
  for (const [name, version] of Object.entries<string>(named)) {
    expect([name, top.get(`node_modules/${name}`)?.version]).toEqual([name, version])
  }
})

test('every package is locked by the hash of its bytes, and comes from the registry', () => {
  expect(locked.length).toBeGreaterThan(300)
  // builds of one version for other systems than ours, chosen when it is installed
  const isForOthers = ({ optional, os, cpu }: Package) => optional && (os ?? cpu) !== undefined
  const loose = locked.filter(([, one]) => !one.integrity?.startsWith('sha512-') && !isForOthers(one))
  expect(loose.map(([path]) => path)).toEqual([])
  const elsewhere = locked.filter(
    ([, { resolved }]) => resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
  )
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('no package is older than the release that mended a published weakness', () => {
  for (const [name, floor] of Object.entries(mendedIn)) {
    const versions = versionsOf(name)
    expect([name, versions.length > 0]).toEqual([name, true])
    for (const version of versions)
      expect([name, version, isAtLeast(version, floor)]).toEqual([name, version, true])
  }
})

const isAtLeast = (version: string, floor: string) =>
  version.localeCompare(floor, 'en', { numeric: true }) >= 0
