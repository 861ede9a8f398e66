'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'

type Props = {
  token: string
  site: string
  subject: 'reply' | 'mention' | 'decision' | 'report' | 'digest'
}

export function Unsubscription({ token, site, subject }: Props) {
  const { t } = useAccountWords()
  const [state, setState] = useState<'asked' | 'busy' | 'done' | 'failed'>('asked')

  const end = async () => {
    setState('busy')
    // the same form that mail programs send
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const answer = await fetch(`/api/v1/unsubscribe/${token}`, { method: 'POST', body }).catch(() => null)
    setState(answer?.ok ? 'done' : 'failed')
  }

  return (
    <Sheet title={t('unsubscribe.title')}>
      <p>{t(`unsubscribe.${subject}`, { site })}</p>
      {state === 'failed' && <Notice tone="bad">{t('offline')}</Notice>}
      {state === 'done' ? (
        <Notice tone="good">{t('unsubscribe.done')}</Notice>
      ) : (
        <Button tone="primary" wide busy={state === 'busy'} onClick={end}>
          {t('unsubscribe.do')}
        </Button>
      )}
      <a href="/account#notifications" className="text-accent underline">
        {t('unsubscribe.settings')}
      </a>
    </Sheet>
  )
}
