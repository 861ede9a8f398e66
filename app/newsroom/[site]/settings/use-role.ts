'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Member, Role } from '@/lib/contract/sites'

type Whose = { slug: string; member: Member; isOwn: boolean; onChange: (member: Member) => void }

/** Changes what a member may do; the select shows the old role until the server agrees. */
export function useRole({ slug, member, isOwn, onChange }: Whose) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  const setRole = async (role: Role) => {
    setBusy(true)
    const answer = await call<Member>('PATCH', `/sites/${slug}/members/${member.userId}`, { body: { role } })
    setBusy(false)
    if (!answer.ok) return toast(answer.problem.title, 'bad')
    onChange(answer.body)
    const words = role === 'reader' ? t('role.none') : t(`role.${role}`)
    toast(t('staff.changed', { name: member.name, role: words }))
    if (isOwn && role !== 'admin') window.location.assign('/newsroom')
  }
  return { setRole, busy }
}
