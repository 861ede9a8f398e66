'use client'

import { CopyButton } from '@/app/_ui/copy-button'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { tagOf } from './tag'

type Props = { publicUrl: string; slug: string }

export function TagPanel({ publicUrl, slug }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Panel title={t('tag.title')} intro={t('tag.intro')}>
      <Code text={tagOf(publicUrl, slug)} />
      <p className="text-sm text-soft">{t('tag.id')}</p>
      <p className="text-sm text-soft">{t('tag.noscript')}</p>
    </Panel>
  )
}

function Code({ text }: { text: string }) {
  const { t } = useNewsroomWords()
  return (
    <div className="grid gap-2">
      <pre className="rounded-md bg-sunken p-3 font-mono text-sm break-all whitespace-pre-wrap">{text}</pre>
      <div>
        <CopyButton text={text} label={t('tag.copy')} doneLabel={t('tag.copied')} />
      </div>
    </div>
  )
}
