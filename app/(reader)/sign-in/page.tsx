import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { readMeans } from '@/app/_session/means'
import { safePath } from '@/app/_session/safe-path'
import { siteAt } from '@/app/_session/site'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { failureText } from '../_sign-in/failure-text'
import { SignIn } from '../_sign-in/sign-in'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('signIn.title') }
}

type Query = Partial<Record<'next' | 'site' | 'error', string | string[]>>

/** By the ways of a site, if they are asked for: who came in by another one comes in anew. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { next, site: slug, error } = await searchParams
  const goTo = safePath(next, '/account')
  const site = await siteAt(slug)
  const [account, actor] = [await currentAccount(), await currentActor(site?.id ?? null)]
  const { t } = await accountWords()
  const isElsewhere = actor.kind === 'reader' && !actor.isWayTaken
  if (account?.name && !isElsewhere) redirect(goTo)

  return (
    <Frame>
      <SignIn
        means={await readMeans(site)}
        backTo={`/sign-in?${new URLSearchParams({ next: goTo, ...(site && { site: site.slug }) })}`}
        goTo={goTo}
        failure={failureText(t, error)}
        reason={site && isElsewhere ? t('connect.otherWay', { site: site.name }) : null}
        nameless={account !== null && !isElsewhere}
      />
    </Frame>
  )
}
