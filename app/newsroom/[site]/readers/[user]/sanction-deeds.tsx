'use client'

import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Sanction } from '@/lib/contract/readers'

type Props = { slug: string; sanction: Sanction }

/** What can be done about a sanction that holds, or waits for a second person. */
export function SanctionDeeds({ slug, sanction }: Props) {
  const { t } = useNewsroomWords()
  const [lift, confirm] = [useDeed(slug, sanction.id, 'lift'), useDeed(slug, sanction.id, 'confirm')]
  const error = lift.refusal ?? confirm.refusal
  const waits = sanction.state === 'unconfirmed'
  return (
    <div className="flex flex-wrap items-center gap-2">
      {waits && !sanction.isOwn && (
        <Button size="small" tone="bad" busy={confirm.busy} onClick={() => void confirm.submit()}>
          {t('readers.confirm')}
        </Button>
      )}
      <Button size="small" busy={lift.busy} onClick={() => void lift.submit()}>
        {t('readers.lift')}
      </Button>
      {waits && sanction.isOwn && <span className="text-sm text-soft">{t('readers.secondNeeded')}</span>}
      {error && <FieldError>{error.title}</FieldError>}
    </div>
  )
}

function useDeed(slug: string, id: string, deed: 'lift' | 'confirm') {
  const call = useCall()
  const router = useRouter()
  return useSubmit(
    () => call('POST', `/sites/${slug}/sanctions/${id}/${deed}`),
    () => router.refresh(),
  )
}
