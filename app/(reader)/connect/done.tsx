'use client'

import { buttonLook } from '@/app/_ui/button-look'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'

/** Seen only where the window could neither close itself nor go back. */
export function Done({ returnTo }: { returnTo: string | null }) {
  const { t } = useAccountWords()
  return (
    <Sheet title={t('connect.done')}>
      <p role="status">{t('connect.doneText')}</p>
      {returnTo && (
        <a href={returnTo} className={buttonLook({ tone: 'primary' })}>
          {t('connect.back')}
        </a>
      )}
    </Sheet>
  )
}
