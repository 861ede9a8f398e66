import type { Metadata } from 'next'
import { currentAccount, currentActor } from '@/app/_session/current'
import { readMeans } from '@/app/_session/means'
import { siteAt } from '@/app/_session/site'
import { Frame } from '@/app/_ui/frame'
import { Sheet } from '@/app/_ui/sheet'
import { AccountWords } from '@/app/_words/account-words'
import { visitorLanguage } from '@/app/_words/language'
import { accountMessages } from '@/app/_words/messages'
import { accountWordsIn } from '@/app/_words/words'
import { takesSession } from '@/lib/accounts/ways/takes-session'
import { findPictureOf } from '@/lib/users/picture/find-picture'
import { failureText } from '../_sign-in/failure-text'
import { SignIn } from '../_sign-in/sign-in'
import { ConnectButton } from './connect-button'
import { addressOf, challengeIn, type Query, returnIn } from './connect-request'

type Props = { searchParams: Promise<Query> }

/** The reader's own language, else that of the article they come from. */
async function languageFor({ lang }: Query) {
  const account = await currentAccount()
  return account?.language ?? (await visitorLanguage(typeof lang === 'string' ? lang : null))
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { t } = accountWordsIn(await languageFor(await searchParams))
  return { title: t('signIn.title') }
}

export default async function ConnectPage({ searchParams }: Props) {
  const query = await searchParams
  const language = await languageFor(query)
  const account = await currentAccount()
  return (
    <div lang={language}>
      <AccountWords language={language} signedIn={account !== null} messages={accountMessages[language]}>
        <Frame>
          <Connect query={query} language={language} />
        </Frame>
      </AccountWords>
    </div>
  )
}

type ConnectProps = { query: Query; language: 'ru' | 'kk' | 'en' }

async function Connect({ query, language }: ConnectProps) {
  const { t } = accountWordsIn(language)
  const site = await siteAt(query.site)
  const challenge = challengeIn(query)
  if (!site || !challenge) {
    return (
      <Sheet title={t('connect.broken')}>
        <p>{t('connect.brokenText')}</p>
      </Sheet>
    )
  }
  const [account, actor] = [await currentAccount(), await currentActor(site.id)]
  const isTaken = actor.kind === 'reader' && (await takesSession(site, actor))
  if (!account?.name || !isTaken) {
    return (
      <SignIn
        means={await readMeans(site)}
        site={site.name}
        backTo={addressOf(query)}
        goTo={null}
        failure={failureText(t, query.error)}
        reason={account && !isTaken ? t('connect.otherWay', { site: site.name }) : null}
        nameless={account !== null && isTaken}
      />
    )
  }
  const name = actor.kind === 'reader' ? (actor.name ?? account.name) : account.name
  return (
    <ConnectButton
      site={{ slug: site.slug, name: site.name }}
      challenge={challenge}
      name={name}
      who={{ id: account.id, picture: await findPictureOf(account.id) }}
      returnTo={returnIn(query, site.origins)}
    />
  )
}
