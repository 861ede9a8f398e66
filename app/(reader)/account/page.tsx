import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { Badge } from '@/app/_ui/badge'
import { Frame } from '@/app/_ui/frame'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listMemberships, type Membership } from '@/lib/users/list-memberships'
import { HiddenPeople } from './_hidden/hidden-people'
import { Ways } from './_linked/ways'
import { Notifications } from './_notifications/notifications'
import { Passkeys } from './_passkeys/passkeys'
import { PasswordPanel } from './_password/password-panel'
import { Phone } from './_phone/phone'
import { Second } from './_second/second'
import { Sessions } from './_sessions/sessions'
import { Statements } from './_statements/statements'
import { ProfileForm } from './profile-form'
import { SignOut } from './sign-out'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('account.title') }
}

type Props = { searchParams: Promise<{ linked?: string | string[] }> }

export default async function AccountPage({ searchParams }: Props) {
  const account = await currentAccount()
  if (!account?.name) redirect('/sign-in?next=/account')
  const { t } = await accountWords()
  const memberships = await listMemberships(await currentActor(null))

  return (
    <Frame>
      <h1 className="text-2xl font-semibold">{t('account.title')}</h1>
      <Panel title={t('account.profile')}>
        <ProfileForm account={account} />
      </Panel>
      <Panel title={t('account.sites')}>
        {memberships.length === 0 && <p className="text-soft">{t('account.sitesEmpty')}</p>}
        <ul className="grid divide-y divide-line">
          {memberships.map((membership) => (
            <Site key={membership.slug} membership={membership} />
          ))}
        </ul>
        <a href="/account/comments" className="justify-self-start text-accent underline">
          {t('own.title')}
        </a>
      </Panel>
      <Statements memberships={memberships} />
      <Notifications memberships={memberships} />
      <HiddenPeople memberships={memberships} />
      <Ways told={(await searchParams).linked} />
      <PasswordPanel account={account} />
      <Phone />
      <Passkeys />
      <Second />
      <Sessions />
      <SignOut />
    </Frame>
  )
}

async function Site({ membership: { slug, site, name, role } }: { membership: Membership }) {
  const { t } = await accountWords()
  const isStaff = role !== 'reader'
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <span className="min-w-0">
        <span className="font-semibold">{site}</span>{' '}
        <span className="text-soft">{t('account.as', { name })}</span>
      </span>
      <span className="flex items-center gap-3">
        <Badge tone={isStaff ? 'accent' : 'neutral'}>{t(`role.${role}`)}</Badge>
        {isStaff && (
          <a href={`/newsroom/${slug}/queue`} className="text-accent underline">
            {t('account.toNewsroom')}
          </a>
        )}
      </span>
    </li>
  )
}
