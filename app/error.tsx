'use client'

import { Button } from '@/app/_ui/button'
import { Frame } from '@/app/_ui/frame'
import { useAccountWords } from '@/app/_words/account-words'

export default function PageError({ retry }: { error: unknown; retry: () => void }) {
  const { t } = useAccountWords()
  return (
    <Frame>
      <h1 className="text-2xl font-semibold text-balance">{t('error.title')}</h1>
      <p className="text-soft">{t('error.text')}</p>
      <Button onClick={() => retry()}>{t('error.retry')}</Button>
    </Frame>
  )
}
