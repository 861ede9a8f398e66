'use client'

import { Download } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { CopyButton } from '@/app/_ui/copy-button'
import { useAccountWords } from '@/app/_words/account-words'

type Props = { codes: string[]; onDone: () => void }

/** Shown this once. */
export function RecoveryList({ codes, onDone }: Props) {
  const { t } = useAccountWords()
  const text = codes.join('\n')
  return (
    <div className="grid gap-4">
      <p>{t('second.codesIntro')}</p>
      <ul
        aria-label={t('second.codesTitle')}
        translate="no"
        className="grid justify-center gap-y-1.5 rounded-md bg-sunken px-3 py-4 font-mono text-xs whitespace-nowrap min-[22rem]:text-sm"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={text} label={t('second.copy')} doneLabel={t('second.copied')} />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="pikir-recovery-codes.txt"
          className={buttonLook({ size: 'small' })}
        >
          <Download aria-hidden className="size-4" />
          {t('second.download')}
        </a>
      </div>
      <Button tone="primary" wide onClick={onDone}>
        {t('second.codesDone')}
      </Button>
    </div>
  )
}
