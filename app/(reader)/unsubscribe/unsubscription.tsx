'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import { type Mails, useMails } from './use-mails'

export function Unsubscription() {
  const { t } = useAccountWords()
  const mails = useMails()
  return (
    <Sheet title={t('unsubscribe.title')}>
      {mails && 'token' in mails && <Ending key={mails.token} mails={mails} />}
      {mails && 'code' in mails && <p>{mails.code === 'offline' ? t('offline') : t('unsubscribe.broken')}</p>}
    </Sheet>
  )
}

function Ending({ mails: { site, subject, token } }: { mails: Mails }) {
  const { t } = useAccountWords()
  const call = useCall()
  const [isDone, setIsDone] = useState(false)
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('POST', '/unsubscription', { body: { token } }),
    () => setIsDone(true),
  )
  return (
    <>
      <p>{t(`unsubscribe.${subject}`, { site })}</p>
      {refusal && <Notice tone="bad">{refusal.title}</Notice>}
      {isDone ? (
        <Notice tone="good">{t('unsubscribe.done')}</Notice>
      ) : (
        <Button tone="primary" wide busy={busy} onClick={() => submit()}>
          {t('unsubscribe.do')}
        </Button>
      )}
      <a href="/account#notifications" className="text-accent underline">
        {t('unsubscribe.settings')}
      </a>
    </>
  )
}
