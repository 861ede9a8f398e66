import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount } from '@/app/_session/current'
import { readMeans } from '@/app/_session/means'
import { safePath } from '@/app/_session/safe-path'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { failureText } from '../_sign-in/failure-text'
import { SignIn } from '../_sign-in/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('signIn.title') }
}

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams
  const goTo = safePath(next, '/account')
  const account = await currentAccount()
  const { t } = await accountWords()
  if (account?.name) redirect(goTo)

  return (
    <Frame>
      <SignIn
        means={await readMeans(null)}
        backTo={`/sign-in?next=${encodeURIComponent(goTo)}`}
        goTo={goTo}
        failure={failureText(t, error)}
        nameless={account !== null}
      />
    </Frame>
  )
}
