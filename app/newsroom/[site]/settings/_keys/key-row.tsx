'use client'

import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Tick } from '@/app/_ui/tick'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteKey } from '@/lib/contract/own-accounts'

type Props = {
  siteKey: SiteKey
  timeZone: string
  busy: boolean
  onRetire: (id: string, endsSessions: boolean) => Promise<void>
}

export function KeyRow({ siteKey, timeZone, busy, onRetire }: Props) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const [isAsked, setIsAsked] = useState(false)
  const [isStolen, setIsStolen] = useState(false)
  const { id, algorithm, madeBy, madeAt, usedAt, retiredAt } = siteKey
  const retire = async () => {
    setIsAsked(false)
    await onRetire(id, isStolen)
  }
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 rounded-md border border-line p-3">
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{algorithm}</span>
          {retiredAt ? <Badge>{t('keys.isRetired')}</Badge> : <Badge tone="good">{t('keys.isLive')}</Badge>}
        </p>
        <p className="font-mono text-sm break-all">kid: {id}</p>
        <p className="text-sm text-soft">
          {t('keys.made', { name: madeBy, date: moment(madeAt) })}
          {' · '}
          {usedAt ? t('keys.used', { date: moment(usedAt) }) : t('keys.unused')}
        </p>
      </div>
      {!retiredAt && (
        <Button
          size="small"
          busy={busy}
          aria-label={t('keys.retireOf', { kid: id })}
          onClick={() => setIsAsked(true)}
        >
          {t('keys.retire')}
        </Button>
      )}
      <Dialog open={isAsked} onOpenChange={setIsAsked} title={t('keys.retireAsk')} closeLabel={t('close')}>
        <p className="mb-3">{t('keys.retireText')}</p>
        <Tick className="mb-4" label={t('keys.stolen')} isOn={isStolen} onTurn={setIsStolen} />
        <div className="flex flex-wrap gap-2">
          <Button tone="bad" onClick={retire}>
            {t('keys.retire')}
          </Button>
          <Button onClick={() => setIsAsked(false)}>{t('keys.cancel')}</Button>
        </div>
      </Dialog>
    </li>
  )
}
