import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { limits } from '@/lib/api/limits'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has; its level 3 comes after them. */
const asked =
  '1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 ' +
  '5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 ' +
  '8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 ' +
  '11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 ' +
  '16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2'

const states = ['Met', 'In part', 'Not met', 'Operator', 'Not here'] as const
const rows = [
  ...page.matchAll(
    /^\| (\d[\d., –]*?) +\| (.+?) +\| (Met|In part|Not met|Operator|Not here) +\| (.+?) +\|$/gm,
  ),
].map(([, numbers = '', asks = '', state = '', here = '']) => ({
  numbers: numbersIn(numbers),
  asks,
  state,
  here,
}))

/** `1.2.6–8, 1.5.1` as 1.2.6, 1.2.7, 1.2.8, 1.5.1. */
function numbersIn(text: string): string[] {
  return text.split(', ').flatMap((part) => {
    const [from = '', to] = part.split('–')
    const section = from.slice(0, from.lastIndexOf('.'))
    const first = Number(from.slice(section.length + 1))
    return Array.from({ length: Number(to ?? first) - first + 1 }, (_, step) => `${section}.${first + step}`)
  })
}

const named = [...page.matchAll(/`([\w()[\]/.-]+\.(?:test|spec)\.tsx?) › ([^`]+)`/g)].map(
  ([, path = '', name = '']) => ({
    path,
    name: name.replaceAll('\\|', '|'),
  }),
)

/** What the tests of a file are called, as it stands there. */
function namesIn(path: string): Set<string> {
  const text = readFileSync(join(root, path), 'utf8')
  const calls = text.matchAll(
    /(?:\b(?:test|describe)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1,\s*(?:async\b|[({\d])/g,
  )
  return new Set([...calls].map(([, , name = '']) => name.replace(/\\(['"`])/g, '$1')))
}

test('every test that the page names is there', () => {
  expect(named.length).toBeGreaterThan(100)
  const known = new Map([...new Set(named.map(({ path }) => path))].map((path) => [path, namesIn(path)]))
  const missing = named.filter(({ path, name }) => !known.get(path)?.has(name))
  expect(missing.map(({ path, name }) => `${path} › ${name}`)).toEqual([])
})

test('every requirement of the two levels has its row, once', () => {
  const wanted = asked.split(' ').flatMap((part) => {
    const [section, count] = part.split(':')
    return Array.from({ length: Number(count) }, (_, place) => `${section}.${place + 1}`)
  })
  expect(wanted).toHaveLength(253)
  expect(rows.flatMap(({ numbers }) => numbers)).toEqual(wanted)
})

test('what is said to be met names its proof, and the page counts itself rightly', () => {
  const bare = rows.filter(({ state, here }) => state === 'Met' && !/ › |\]\(#|`[\w()/.-]+\.\w+`/.test(here))
  expect(bare.map(({ numbers }) => numbers.join())).toEqual([])
  for (const state of states) {
    const count = rows.filter((row) => row.state === state).flatMap(({ numbers }) => numbers).length
    const isSaid = new RegExp(`^\\| ${state} +\\| ${count} +\\|$`, 'm').test(page)
    expect([state, isSaid, count]).toEqual([state, true, count])
  }
})

test('the page says the limits that hold', () => {
  const said = [...page.matchAll(/^\| `([a-z-]+)` +\| (\d[\d ]*) +\| (\d[\d ]*) +\|/gm)]
  expect(said.length).toBeGreaterThan(20)
  for (const [, name = '', points = '', seconds = ''] of said) {
    const holds = (limits as Record<string, [number, number]>)[name]
    expect([name, ...(holds ?? [])]).toEqual([name, number(points), number(seconds)])
  }
})

const number = (text: string) => Number(text.replaceAll(' ', ''))

test('files and sections that the page leads to are there', () => {
  const files = [...page.matchAll(/`((?:app|db|docs|e2e|lib|scripts|widget)\/[^`› ]+\.\w+)`/g)].map(
    ([, path = '']) => path,
  )
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const sections = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w ]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  for (const [, to = ''] of page.matchAll(/\]\(#([\w-]+)\)/g))
    expect([to, sections.has(to)]).toEqual([to, true])
  for (const [, to = ''] of page.matchAll(/\]\((?!#|https:)([\w./-]+)\)/g)) {
    expect([to, existsSync(join(root, 'docs', to))]).toEqual([to, true])
  }
})
