'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { GivenSanction, SanctionKind } from '@/lib/contract/readers'
import { sanctionKinds } from '@/lib/contract/words'
import { SanctionForm } from './sanction-form'

type Props = { slug: string; readerId: string; twoPersonBans: boolean }

/** What can be laid on the reader, from the mildest. */
export function SanctionButtons({ slug, readerId, twoPersonBans }: Props) {
  const { t } = useNewsroomWords()
  const [kind, setKind] = useState<SanctionKind | null>(null)
  const [given, setGiven] = useState<GivenSanction | null>(null)
  const done = (sanction: GivenSanction) => {
    setKind(null)
    setGiven(sanction)
  }
  return (
    <section aria-label={t('readers.actions')} className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {sanctionKinds.map((one) => (
          <Button key={one} tone={one === 'ban' ? 'bad' : 'plain'} onClick={() => setKind(one)}>
            {t(`readers.do.${one}`)}
          </Button>
        ))}
      </div>
      {given && (
        <Notice tone="good">
          {t('readers.done')} {given.hidden > 0 && t('readers.doneHidden', { count: given.hidden })}
        </Notice>
      )}
      <Dialog
        open={kind !== null}
        onOpenChange={(open) => !open && setKind(null)}
        title={kind ? t(`readers.do.${kind}`) : ''}
        closeLabel={t('close')}
      >
        {kind && (
          <SanctionForm
            path={`/sites/${slug}/readers/${readerId}`}
            kind={kind}
            twoPersonBans={twoPersonBans}
            done={done}
          />
        )}
      </Dialog>
    </section>
  )
}
