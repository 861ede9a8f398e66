// computes pages as a miss does, in a process of its own: nothing here is kept
import { renderDocument } from '@/widget/document'
import { manifest } from '@/widget/serve/assets'
import { readQuestion } from '@/widget/serve/question'
import { readView } from '@/widget/serve/read-view'

type Site = Parameters<typeof readView>[0]
export type Asked = { site: Site; pages: Record<string, string>[] }
/** Milliseconds for each page: its queries alone, and all of it. */
export type Times = { queries: number[]; whole: number[] }

process.on('message', async (asked: Asked & { type?: string }) => {
  if (!asked.type) process.send?.(await compute(asked))
})
process.once('disconnect', () => process.exit())
process.send?.({ ready: true })

async function compute({ site, pages }: Asked): Promise<Times> {
  const times: Times = { queries: [], whole: [] }
  const { style, scripts } = manifest()
  for (const page of pages) {
    const began = performance.now()
    const view = await readView(site, 'ru', readQuestion(page))
    times.queries.push(performance.now() - began)
    const html = renderDocument(view, { style, ...scripts.ru })
    times.whole.push(performance.now() - began)
    if (!html.includes('id="view"') || view.comments.length === 0) throw new Error('an empty page')
  }
  return times
}
