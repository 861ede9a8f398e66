import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../../widget/npm/element.ts', import.meta.url))

/** What a publisher's own build makes of the Web Component. */
export async function pageElement(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    format: 'esm',
    write: false,
    tsconfigRaw: {},
  })
  return outputFiles[0]?.text ?? ''
}
