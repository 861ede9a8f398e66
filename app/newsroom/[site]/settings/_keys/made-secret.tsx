'use client'

import { CopyButton } from '@/app/_ui/copy-button'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

/** Shown this once: here only its seal is kept. */
export function MadeSecret({ secret }: { secret: string }) {
  const { t } = useNewsroomWords()
  return (
    <Notice tone="info">
      <p className="mb-2">{t('keys.secret')}</p>
      <pre className="mb-2 rounded-md bg-surface p-3 font-mono text-sm break-all whitespace-pre-wrap text-ink">
        {secret}
      </pre>
      <CopyButton text={secret} label={t('keys.copySecret')} doneLabel={t('tag.copied')} />
    </Notice>
  )
}
