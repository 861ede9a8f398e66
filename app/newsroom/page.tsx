import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { EmptyState } from '@/app/_ui/empty-state'
import { newsroomWords } from '@/app/_words/words'
import { countWaiting } from '@/lib/moderation/queue'
import { listMemberships, type Membership } from '@/lib/users/list-memberships'
import { Shell } from './_staff/shell'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await newsroomWords()
  return { title: t('title') }
}

export default async function NewsroomPage() {
  const account = await currentAccount()
  if (!account) redirect('/sign-in?next=/newsroom')
  const { t } = await newsroomWords()
  const actor = await currentActor(null)
  const staffed = (await listMemberships(actor)).filter(({ role }) => role !== 'reader')
  if (staffed.length > 0 && actor.kind === 'reader' && actor.second === 'none')
    redirect('/second-factor?next=/newsroom')

  return (
    <Shell>
      <h1 className="mb-4 text-xl font-semibold">{t('sites')}</h1>
      {staffed.length > 0 ? (
        <ul className="grid divide-y divide-line rounded-lg bg-surface shadow-card">
          {staffed.map((membership) => (
            <Site key={membership.slug} membership={membership} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={Inbox} title={t('sitesEmpty')}>
          {t('sitesEmptyText')}
        </EmptyState>
      )}
    </Shell>
  )
}

async function Site({ membership: { siteId, slug, site, role } }: { membership: Membership }) {
  const { t } = await newsroomWords()
  const waiting = await countWaiting(siteId)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <a href={`/newsroom/${slug}/queue`} className="font-medium text-accent underline">
          {site}
        </a>
        <p className="text-sm text-soft">{t(`role.${role}`)}</p>
      </div>
      <p className={waiting > 0 ? 'font-medium' : 'text-soft'}>
        {waiting > 0 ? t('siteWaiting', { count: waiting }) : t('siteNothing')}
      </p>
    </li>
  )
}
