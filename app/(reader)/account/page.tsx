import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { Frame } from '@/app/_ui/frame'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listMemberships } from '@/lib/users/list-memberships'
import { findPictureOf } from '@/lib/users/picture/find-picture'
import { HiddenPeople } from './_hidden/hidden-people'
import { Ways } from './_linked/ways'
import { Notifications } from './_notifications/notifications'
import { Passkeys } from './_passkeys/passkeys'
import { PasswordPanel } from './_password/password-panel'
import { Phone } from './_phone/phone'
import { OwnSites } from './_profile/own-sites'
import { PictureForm } from './_profile/picture-form'
import { Sections } from './_profile/sections'
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
    <Frame aside={<Sections />}>
      <Panel id="profile" title={t('account.profile')}>
        <PictureForm
          of={{ id: account.id, name: account.name, picture: await findPictureOf(account.id) }}
          hiddenOn={memberships.filter((one) => one.isPictureHidden).map(({ site }) => site)}
        />
        <ProfileForm account={account} />
      </Panel>
      <OwnSites memberships={memberships} />
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
