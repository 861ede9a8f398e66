'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Member } from '@/lib/contract/sites'

/** For a colleague who has lost their phone. */
export function ResetSecond({ slug, member }: { slug: string; member: Member }) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [isAsked, setAsked] = useState(false)
  const { name, userId } = member

  const reset = async () => {
    setAsked(false)
    const answer = await call<null>('DELETE', `/sites/${slug}/members/${userId}/second-factor`)
    toast(answer.ok ? t('staff.secondReset', { name }) : answer.problem.title, answer.ok ? 'plain' : 'bad')
  }
  return (
    <>
      <Button tone="quiet" size="small" onClick={() => setAsked(true)}>
        {t('staff.resetSecond')} <span className="sr-only">{name}</span>
      </Button>
      <Dialog
        open={isAsked}
        onOpenChange={setAsked}
        title={t('staff.resetSecondTitle', { name })}
        closeLabel={t('close')}
      >
        <p className="mb-4">{t('staff.resetSecondText')}</p>
        <div className="flex flex-wrap gap-2">
          <Button tone="bad" onClick={reset}>
            {t('staff.resetSecond')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('staff.cancel')}</Button>
        </div>
      </Dialog>
    </>
  )
}
