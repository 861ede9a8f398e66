'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Select } from '@/app/_ui/input'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Member, Role } from '@/lib/contract/sites'

type Props = { slug: string; member: Member; isOwn: boolean; onChange: (member: Member) => void }

export function MemberRow({ slug, member, isOwn, onChange }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [asked, setAsked] = useState<Role | null>(null)
  const [busy, setBusy] = useState(false)

  const setRole = async (role: Role) => {
    setAsked(null)
    setBusy(true)
    const path = `/sites/${slug}/members/${member.userId}`
    const answer = await call<Member>('PATCH', path, { body: { role } })
    setBusy(false)
    if (!answer.ok) return toast(answer.problem.title, 'bad')
    onChange(answer.body)
    toast(t('staff.changed', { name: member.name, role: t(`role.${role}`) }))
    if (isOwn && role !== 'admin') window.location.assign('/newsroom')
  }
  const choose = (role: Role) => (isOwn && role !== 'admin' ? setAsked(role) : setRole(role))

  return (
    <tr className="grid gap-1 py-2.5 sm:table-row">
      <th scope="row" className="font-medium sm:py-2 sm:pr-4">
        <bdi>{member.name}</bdi> {isOwn && <Badge>{t('staff.you')}</Badge>}
      </th>
      <td className="break-all text-soft sm:py-2 sm:pr-4">{member.email}</td>
      <td className="sm:py-2">
        <Select
          aria-label={t('staff.roleOf', { name: member.name })}
          value={member.role}
          disabled={busy}
          onChange={(event) => choose(event.target.value as Role)}
        >
          <option value="admin">{t('role.admin')}</option>
          <option value="moderator">{t('role.moderator')}</option>
          <option value="reader">{t('role.none')}</option>
        </Select>
        <Dialog
          open={asked !== null}
          onOpenChange={(open) => !open && setAsked(null)}
          title={t('staff.ownRole')}
          closeLabel={t('close')}
        >
          <p className="mb-4">{t('staff.ownRoleText')}</p>
          <div className="flex flex-wrap gap-2">
            <Button tone="bad" onClick={() => asked && setRole(asked)}>
              {t('staff.ownRoleDo')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('staff.cancel')}</Button>
          </div>
        </Dialog>
      </td>
    </tr>
  )
}
