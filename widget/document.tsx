/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import en from '@/locales/en/widget.json'
import kk from '@/locales/kk/widget.json'
import ru from '@/locales/ru/widget.json'
import { Thread } from './thread/thread'
import type { View } from './view'
import { type T, wordsIn } from './words-in'

/** What the build made for one language. */
export type Assets = { style: string; script: string; preload: string[] }

const words = { ru: wordsIn('ru', ru), kk: wordsIn('kk', kk), en: wordsIn('en', en) }
export const wordsOf = (language: View['language']): T => words[language]

/** The iframe's whole HTML. */
export function renderDocument(view: View, assets: Assets): string {
  const t = wordsOf(view.language)
  const theme = view.theme ? ` data-theme="${view.theme}"` : ''
  const head = renderToString(<Head title={t('title')} assets={assets} isLive={!view.branch} />)
  const body = renderToString(<Body view={view} t={t} />)
  return `<!doctype html><html lang="${view.language}"${theme}><head>${head}</head><body>${body}</body></html>`
}

function Head({ title, assets, isLive }: { title: string; assets: Assets; isLive: boolean }) {
  return (
    <>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, indexifembedded" />
      <style dangerouslySetInnerHTML={{ __html: assets.style }} />
      {isLive && <Scripts assets={assets} />}
    </>
  )
}

function Body({ view, t }: { view: View; t: T }) {
  return (
    <>
      <main id="pikir">
        <Thread view={view} t={t} />
      </main>
      {!view.branch && <State view={view} />}
    </>
  )
}

function Scripts({ assets }: { assets: Assets }) {
  return (
    <>
      {assets.preload.map((part) => (
        <link key={part} rel="modulepreload" href={part} />
      ))}
      <script type="module" src={assets.script} />
    </>
  )
}

/** All that the script needs to go on, but for the texts, which it finds in the document. */
function State({ view }: { view: View }) {
  const [comments, featured] = [view.comments, view.featured].map((all) =>
    all.map((comment) => ({ ...comment, html: null })),
  )
  // "<" would let a name end the script element
  const json = JSON.stringify({ ...view, comments, featured }).replaceAll('<', '\\u003c')
  return <script type="application/json" id="view" dangerouslySetInnerHTML={{ __html: json }} />
}
