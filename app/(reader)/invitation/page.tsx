import type { Metadata } from 'next'
import { currentAccount } from '@/app/_session/current'
import { readMeans } from '@/app/_session/means'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { SignIn } from '../_sign-in/sign-in'
import { Invitation } from './invitation'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('invitation.title') }
}

/** The token is in the fragment, which no log of a server or proxy ever sees. */
export default async function InvitationPage() {
  const account = await currentAccount()
  return (
    <Frame>
      <Invitation account={account?.name ? { email: account.email } : null}>
        <SignIn means={await readMeans(null)} backTo="/invitation" goTo={null} nameless={account !== null} />
      </Invitation>
    </Frame>
  )
}
