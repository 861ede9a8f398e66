import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'

const here = import.meta.dirname
const run = (command: string, ...given: string[]) => execFileSync(command, given, { encoding: 'utf8' })

test('the package holds both ways in, with their types, and all that its exports name', async () => {
  const { folder, remove } = makeTemporaryFolder('npm-package')
  run(process.execPath, join(here, 'build.mjs'), folder)
  const [{ files }] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--loglevel=silent', folder))
  const names: string[] = files.map(({ path }: { path: string }) => path)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const named = Object.values<Record<string, string>>(exports).flatMap((one) => Object.values(one))
  expect(names).toEqual(expect.arrayContaining(named.map((path) => path.replace('./', ''))))
  expect(names.filter((name) => !/^(?:part-\w+\.js|package\.json|README\.md)$/.test(name)).length).toBe(
    named.length,
  )
  expect(readFileSync(join(folder, 'react.js'), 'utf8')).toMatch(/from "react"/)
  await remove()
}, 60_000)
