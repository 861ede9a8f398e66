// node widget/npm/build.mjs [folder]: the npm package, ready to pack, into dist/npm
import { execFileSync } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const out = resolve(process.argv[2] ?? join(root, 'dist/npm'))

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await esbuild.build({
  absWorkingDir: here,
  entryPoints: ['load.ts', 'element.ts', 'react.tsx'],
  outdir: out,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  target: ['chrome100', 'firefox104', 'safari15.4'],
  external: ['react', 'react/*'],
  jsx: 'automatic',
  tsconfigRaw: {},
  charset: 'utf8',
})
const compiler = join(root, 'node_modules/typescript/bin/tsc')
execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.json'), '--outDir', out], {
  stdio: 'inherit',
})
for (const name of ['package.json', 'README.md']) await cp(join(here, name), join(out, name))
