'use client'

import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

/** The widget itself, under an article that nobody has commented on. */
export function Preview({ slug }: { slug: string }) {
  const { t, language } = useNewsroomWords()
  const query = new URLSearchParams({ key: 'preview', lang: language, title: t('preview.title') })
  return (
    <Panel title={t('preview.title')} intro={t('preview.intro')}>
      <iframe
        src={`/embed/${slug}?${query}`}
        title={t('preview.frame')}
        className="h-80 w-full rounded-md border border-line p-3"
      />
    </Panel>
  )
}
