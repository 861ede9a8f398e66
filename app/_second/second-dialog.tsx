'use client'

import { useEffect, useRef, useState } from 'react'
import { ask } from '@/app/_api/ask'
import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { Dialog } from '@/app/_ui/dialog'
import { useAccountWords } from '@/app/_words/account-words'
import type { SecondFactor } from '@/lib/contract/second-factor'
import { offerDialog } from './ask-second'
import { canShow } from './can-show'
import { SecondForm } from './second-form'

/** null: closed. `second` null: nobody is signed in any more. */
type Question = { second: SecondFactor | null } | null

type Props = { /** Whether it also leads to where somebody signs in, or sets one up. */ leadsOn?: boolean }

/** Asks for a second factor over whatever somebody is doing; what was refused is then done. */
export function SecondDialog({ leadsOn = true }: Props) {
  const { t, language } = useAccountWords()
  const [question, setQuestion] = useState<Question>(null)
  const settle = useRef<(isShown: boolean) => void>(() => {})

  useEffect(
    () =>
      offerDialog(async () => {
        const found = await ask<SecondFactor>('GET', '/account/second-factor', { language })
        const second = found?.ok ? found.body : null
        if (!leadsOn && !(second && canShow(second))) return false
        setQuestion({ second })
        return new Promise<boolean>((resolve) => {
          settle.current = resolve
        })
      }),
    [language, leadsOn],
  )
  const close = (isShown: boolean) => {
    setQuestion(null)
    settle.current(isShown)
  }
  const second = question?.second
  return (
    <Dialog
      open={question !== null}
      onOpenChange={(stays) => !stays && close(false)}
      title={t('second.dialogTitle')}
      closeLabel={t('close')}
    >
      {second && canShow(second) ? (
        <SecondForm second={second} onShown={() => close(true)} />
      ) : (
        <Elsewhere onDone={() => close(true)} />
      )}
    </Dialog>
  )
}

/** In another tab: what is on this one stays. */
function Elsewhere({ onDone }: { onDone: () => void }) {
  const { t } = useAccountWords()
  return (
    <div className="grid gap-4">
      <p>{t('second.elsewhere')}</p>
      <div className="flex flex-wrap gap-3">
        <a href="/second-factor" target="_blank" className={buttonLook({ tone: 'primary' })} rel="noopener">
          {t('second.inTab')}
        </a>
        <Button onClick={onDone}>{t('second.goOn')}</Button>
      </div>
    </div>
  )
}
