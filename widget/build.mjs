// node widget/build.mjs [--watch]: loader, one script per language and the styles, into dist/assets
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}dist/assets/`
const languages = ['ru', 'kk', 'en']
const target = ['chrome100', 'firefox104', 'safari15.4']
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target,
  legalComments: 'none',
  charset: 'utf8',
  write: false,
}

const timeWords = /^(just-now|(minutes|hours|days)_|date$|months$)/
const serverWords = /^(no-site|no-thread|bad-address|embed-help)$/

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
const brotli = (bytes) => brotliCompressSync(bytes, best)

if (process.argv.includes('--watch')) await watch()
else await build()

async function build() {
  const [loader, api, counts, style, ...scripts] = await Promise.all([
    forPages('widget/loader.ts', 'embed.js'),
    forPages('widget/page-api.ts', 'pikir.js'),
    forPages('widget/counts.ts', 'counts.js'),
    esbuild.build({ ...shared, entryPoints: ['widget/style.css'] }),
    ...languages.map(bundle),
  ])
  const css = style.outputFiles[0].text.trim()
  const files = [
    ...loader.outputFiles,
    ...api.outputFiles,
    ...counts.outputFiles,
    ...scripts.flatMap(({ outputFiles }) => outputFiles),
  ]
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  await Promise.all(files.map(({ path, contents }) => save(basename(path), contents)))
  const styleHash = `sha256-${createHash('sha256').update(css).digest('base64')}`
  const manifest = {
    style: css,
    styleHash,
    scripts: Object.fromEntries(languages.map((name, i) => [name, entry(scripts[i])])),
  }
  await writeFile(`${out}manifest.json`, JSON.stringify(manifest))
  report(files, css)
}

/** A script that stands in publishers' own pages, under a name that never changes. */
function forPages(source, name) {
  return esbuild.build({ ...shared, entryPoints: [source], outfile: `dist/assets/${name}`, format: 'iife' })
}

/** One language's scripts: what its first view needs, and parts that come later. */
function bundle(language) {
  return esbuild.build({
    ...shared,
    entryPoints: [{ in: 'widget/start.ts', out: `widget.${language}` }],
    outdir: 'dist/assets',
    entryNames: '[name].[hash]',
    chunkNames: `part.${language}.[hash]`,
    format: 'esm',
    splitting: true,
    metafile: true,
    plugins: [messagesOf(language)],
  })
}

/** Each script gets the messages of its language, and of them those that it may need. */
function messagesOf(language) {
  const given = { messages: (key) => !serverWords.test(key), times: (key) => timeWords.test(key) }
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/(messages|times)-of-language$/ }, ({ path }) => ({
      path: basename(path),
      namespace: 'locale',
    }))
    onLoad({ filter: /./, namespace: 'locale' }, async ({ path }) => {
      const all = JSON.parse(await readFile(`${root}locales/${language}/widget.json`, 'utf8'))
      const wanted = Object.entries(all).filter(([key]) => given[path.split('-')[0]](key))
      return { contents: JSON.stringify(Object.fromEntries(wanted)), loader: 'json' }
    })
  }
  return { name: 'messages-of-language', setup }
}

/** The entry and the parts that it imports at once. */
function entry({ metafile }) {
  const [[path, { imports }]] = Object.entries(metafile.outputs).filter(
    ([, { entryPoint }]) => entryPoint === 'widget/start.ts',
  )
  const parts = imports.filter(({ kind }) => kind === 'import-statement')
  return { script: address(path), preload: parts.map((part) => address(part.path)) }
}

function address(path) {
  return `/assets/${basename(path)}`
}

async function save(name, bytes) {
  const compressed = [
    ['', bytes],
    ['.br', brotli(bytes)],
    ['.gz', gzipSync(bytes, { level: 9 })],
  ]
  await Promise.all(compressed.map(([ending, form]) => writeFile(out + name + ending, form)))
}

function report(files, css) {
  const lines = [
    ...files.map(({ path, contents }) => [basename(path), contents]),
    ['styles, in the document', Buffer.from(css)],
  ]
  for (const [name, bytes] of lines)
    process.stdout.write(`${name.padEnd(32)} ${bytes.length} bytes, ${brotli(bytes).length} as brotli\n`)
}

async function watch() {
  const rebuild = () => build().catch(({ message }) => process.stderr.write(`${message}\n`))
  await rebuild()
  const changes = {
    name: 'rebuild',
    setup: ({ onEnd }) => onEnd(({ errors }) => errors.length > 0 || rebuild()),
  }
  const context = await esbuild.context({
    ...shared,
    entryPoints: ['widget/loader.ts', 'widget/page-api.ts', 'widget/start.ts', 'widget/style.css'],
    outdir: 'dist/assets',
    plugins: [changes],
  })
  await context.watch()
}
