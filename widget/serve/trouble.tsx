/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import type { Language } from '@/lib/contract/fields'
import type { ProblemCode } from '@/lib/contract/problems'
import { wordsOf } from '../document'

const words = {
  'not-found': 'no-thread',
  'invalid-input': 'bad-address',
  'invalid-cursor': 'bad-address',
} as const

/** A small page for whoever put the widget there, or followed an old link. `style` as in the document. */
export function renderTrouble(code: ProblemCode | 'no-site', language: Language, style: string): string {
  const t = wordsOf(language)
  const title =
    code === 'no-site' ? t('no-site') : t(code in words ? words[code as keyof typeof words] : 'load-failed')
  const body = renderToString(
    <main>
      <h2>{title}</h2>
      {(code === 'no-site' || code === 'invalid-input') && <p class="note">{t('embed-help')}</p>}
    </main>,
  )
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`
}
