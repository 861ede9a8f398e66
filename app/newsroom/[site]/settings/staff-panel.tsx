'use client'

import { useState } from 'react'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Invitation, Member, Site, Staff } from '@/lib/contract/sites'
import { Invitations } from './invitations'
import { InviteForm } from './invite-form'
import { MemberRow } from './member-row'

type Props = { site: Pick<Site, 'slug' | 'timeZone'>; staff: Staff; ownId: string }

/** The people who run the site, and those who are invited to. */
export function StaffPanel({ site, staff, ownId }: Props) {
  const { t } = useNewsroomWords()
  const [members, setMembers] = useState<Member[]>(staff.members)
  const [invitations, setInvitations] = useState<Invitation[]>(staff.invitations)

  const changed = (member: Member) =>
    setMembers((former) => former.map((one) => (one.userId === member.userId ? member : one)))
  const invited = (invitation: Invitation) =>
    setInvitations((former) => [...former.filter(({ email }) => email !== invitation.email), invitation])
  const withdrawn = (id: string) => setInvitations((former) => former.filter((one) => one.id !== id))

  return (
    <Panel title={t('staff.title')} intro={t('staff.intro')}>
      <table className="block w-full text-left sm:table">
        <Heads />
        <tbody className="block divide-y divide-line sm:table-row-group">
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              slug={site.slug}
              member={member}
              isOwn={member.userId === ownId}
              onChange={changed}
            />
          ))}
        </tbody>
      </table>
      {invitations.length > 0 && (
        <Invitations site={site} invitations={invitations} onWithdrawn={withdrawn} />
      )}
      <InviteForm slug={site.slug} onInvited={invited} />
    </Panel>
  )
}

function Heads() {
  const { t } = useNewsroomWords()
  return (
    <thead className="sr-only sm:not-sr-only sm:table-header-group">
      <tr className="text-sm text-soft">
        {(['staff.name', 'staff.email', 'staff.role'] as const).map((head) => (
          <th key={head} scope="col" className="py-2 pr-4 font-semibold">
            {t(head)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
