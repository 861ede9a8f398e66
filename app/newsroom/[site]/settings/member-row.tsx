'use client'

import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Select } from '@/app/_ui/input'
import { useReady } from '@/app/_ui/use-ready'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Member, Role } from '@/lib/contract/sites'
import { OwnRoleDialog } from './own-role-dialog'
import { ResetSecond } from './reset-second'
import { useRole } from './use-role'

type Props = { slug: string; member: Member; isOwn: boolean; onChange: (member: Member) => void }

export function MemberRow({ slug, member, isOwn, onChange }: Props) {
  const { t } = useNewsroomWords()
  const [asked, setAsked] = useState<Role | null>(null)
  const isReady = useReady()
  const { setRole, busy } = useRole({ slug, member, isOwn, onChange })
  const choose = (role: Role) => (isOwn && role !== 'admin' ? setAsked(role) : setRole(role))
  const giveUp = () => {
    setAsked(null)
    if (asked) setRole(asked)
  }
  return (
    <tr className="grid gap-1 py-2.5 sm:table-row">
      <th scope="row" className="font-semibold sm:py-2 sm:pr-4">
        <bdi>{member.name}</bdi> {isOwn && <Badge>{t('staff.you')}</Badge>}
      </th>
      <td className="break-all text-soft sm:py-2 sm:pr-4">{member.email}</td>
      <td className="sm:py-2">
        <Select
          aria-label={t('staff.roleOf', { name: member.name })}
          value={member.role}
          // who is staff no more comes back by an invitation
          disabled={busy || !isReady || member.role === 'reader'}
          onChange={(event) => choose(event.target.value as Role)}
        >
          <option value="admin">{t('role.admin')}</option>
          <option value="moderator">{t('role.moderator')}</option>
          <option value="reader">{t('role.none')}</option>
        </Select>
        {!isOwn && member.role !== 'reader' && <ResetSecond slug={slug} member={member} />}
        <OwnRoleDialog open={asked !== null} onLeave={() => setAsked(null)} onGiveUp={giveUp} />
      </td>
    </tr>
  )
}
