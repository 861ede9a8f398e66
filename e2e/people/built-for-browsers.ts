import { build } from 'esbuild'

/** What a publisher's own build makes of their application; `@pikir` is our package's source. */
export async function builtForBrowsers(contents: string): Promise<string> {
  const resolveDir = new URL('../../widget/npm', import.meta.url).pathname
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'tsx' },
    bundle: true,
    format: 'esm',
    write: false,
    jsx: 'automatic',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  // nothing in it may end the script element that it stands in
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')
}
