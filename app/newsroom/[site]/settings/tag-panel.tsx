'use client'

import type { ReactNode } from 'react'
import { CopyButton } from '@/app/_ui/copy-button'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { countsTagOf, feedOf, renderOf, tagOf } from './tag'

type Props = { publicUrl: string; slug: string; siteId: string }

/** All that a publisher takes from here into pages of its own. */
export function TagPanel({ publicUrl, slug, siteId }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Panel title={t('tag.title')} intro={t('tag.intro')}>
      <Code text={tagOf(publicUrl, slug)} label={t('tag.copy')} />
      <p className="text-sm text-soft">{t('tag.id')}</p>
      <p className="text-sm text-soft">{t('tag.noscript')}</p>
      <Part title={t('tag.counts')} intro={t('tag.counts-intro')}>
        <Code text={countsTagOf(publicUrl, slug)} label={t('tag.copy-counts')} />
      </Part>
      <Part title={t('tag.feed')} intro={t('tag.feed-intro')}>
        <Code text={feedOf(publicUrl, slug)} label={t('tag.copy-feed')} />
      </Part>
      <Part title={t('tag.render')} intro={t('tag.render-intro')}>
        <Code text={renderOf(publicUrl, slug)} label={t('tag.copy-render')} />
        <p className="text-sm break-words text-soft">{t('tag.render-id', { id: siteId })}</p>
      </Part>
    </Panel>
  )
}

const Part = ({ title, intro, children }: { title: string; intro: string; children: ReactNode }) => (
  <section className="grid gap-2 border-t border-line pt-4">
    <h3 className="font-semibold">{title}</h3>
    <p className="text-sm text-soft">{intro}</p>
    {children}
  </section>
)

function Code({ text, label }: { text: string; label: string }) {
  const { t } = useNewsroomWords()
  return (
    <div className="grid gap-2">
      <pre className="rounded-md bg-sunken p-3 font-mono text-sm break-all whitespace-pre-wrap">{text}</pre>
      <div>
        <CopyButton text={text} label={label} doneLabel={t('tag.copied')} />
      </div>
    </div>
  )
}
