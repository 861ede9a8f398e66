'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Invitation, Site } from '@/lib/contract/sites'

type Props = {
  site: Pick<Site, 'slug' | 'timeZone'>
  invitations: Invitation[]
  onWithdrawn: (id: string) => void
}

export function Invitations({ site, invitations, onWithdrawn }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [busyId, setBusyId] = useState<string | null>(null)

  const withdraw = async ({ id, email }: Invitation) => {
    setBusyId(id)
    const answer = await call<null>('DELETE', `/sites/${site.slug}/invitations/${id}`)
    setBusyId(null)
    if (!answer.ok && answer.problem.code !== 'not-found') return toast(answer.problem.title, 'bad')
    onWithdrawn(id)
    toast(t('invite.withdrawn', { email }))
  }

  return (
    <section className="border-t border-line pt-4">
      <h3 className="mb-1 font-semibold">{t('invite.open')}</h3>
      <ul className="divide-y divide-line">
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <Invited invitation={invitation} timeZone={site.timeZone} />
            <Button
              size="small"
              busy={busyId === invitation.id}
              aria-label={t('invite.withdrawOf', { email: invitation.email })}
              onClick={() => withdraw(invitation)}
            >
              {t('invite.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Invited({ invitation, timeZone }: { invitation: Invitation; timeZone: string }) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  return (
    <span className="min-w-0">
      <span className="break-all">{invitation.email}</span>
      <span className="block text-sm text-soft">
        {t(`role.${invitation.role}`)}, {t('invite.until', { date: moment(invitation.expiresAt) })}
      </span>
    </span>
  )
}
