import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@/app/_session/current'
import { safePath } from '@/app/_session/safe-path'
import { Frame } from '@/app/_ui/frame'
import { accountWords } from '@/app/_words/words'
import { readSecond } from '@/lib/accounts/second/read-second'
import { SecondGate } from './second-gate'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('second.title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** Between signing in and a newsroom. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const goTo = safePath((await searchParams).next, '/newsroom')
  const here = `/second-factor?next=${encodeURIComponent(goTo)}`
  const signIn = `/sign-in?next=${encodeURIComponent(here)}`
  const actor = await currentActor(null)
  if (actor.kind === 'visitor') redirect(signIn)
  const second = await readSecond(actor)
  if (!second.isStaff || second.shown !== 'none') redirect(goTo)
  return (
    <Frame>
      <SecondGate second={second} goTo={goTo} signIn={signIn} />
    </Frame>
  )
}
