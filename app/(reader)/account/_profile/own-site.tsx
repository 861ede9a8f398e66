'use client'

import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { Notice } from '@/app/_ui/notice'
import { useMoments } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Membership } from '@/lib/users/list-memberships'
import { RenameForm } from './rename-form'

/** One site: what somebody is called there, and the way to another name. */
export function OwnSite({ membership }: { membership: Membership }) {
  const { t } = useAccountWords()
  const { date } = useMoments(membership.timeZone)
  const [state, setState] = useState<'shown' | 'changing' | 'changed'>('shown')
  const { slug, site, name, role, isGiven, renameAt } = membership
  const mayRename = !isGiven && renameAt === null
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-40 wrap-anywhere">
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">{site}</span>
            {role !== 'reader' && <Badge tone="accent">{t(`role.${role}`)}</Badge>}
          </p>
          <p className="text-sm text-soft">{t('account.as', { name })}</p>
        </div>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {role !== 'reader' && (
            <a href={`/newsroom/${slug}/queue`} className={buttonLook({ size: 'small' })}>
              {t('account.toNewsroom')}
            </a>
          )}
          {mayRename && state !== 'changing' && (
            <Button
              size="small"
              aria-label={t('rename.startOn', { site })}
              onClick={() => setState('changing')}
            >
              {t('rename.start')}
            </Button>
          )}
        </span>
      </div>
      {isGiven && <p className="text-sm text-soft">{t('rename.given', { site })}</p>}
      {state === 'changing' && (
        <RenameForm membership={membership} onEnd={(isDone) => setState(isDone ? 'changed' : 'shown')} />
      )}
      {state === 'changed' && <Notice tone="good">{t('rename.done')}</Notice>}
      {!isGiven && renameAt && (
        <p className="text-sm text-soft">{t('rename.next', { date: date(renameAt) })}</p>
      )}
    </li>
  )
}
