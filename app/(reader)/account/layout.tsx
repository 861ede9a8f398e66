import type { ReactNode } from 'react'
import { SecondDialog } from '@/app/_second/second-dialog'
import { currentActor } from '@/app/_session/current'
import { Frame } from '@/app/_ui/frame'
import { OtherAccount } from '@/app/_ui/other-account'
import { Sheet } from '@/app/_ui/sheet'
import { accountWords } from '@/app/_words/words'

/** Whom a site alone vouches for does not get to see an account that others lead into as well. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor(null)
  if (actor.kind === 'visitor' || !actor.isPartial)
    return (
      <>
        {children}
        <SecondDialog leadsOn={false} />
      </>
    )
  const { t } = await accountWords()
  return (
    <Frame>
      <Sheet title={t('account.partial')}>
        <p>{t('account.partialText')}</p>
        <OtherAccount label={t('account.partialSignIn')} tone="primary" size="normal" wide />
      </Sheet>
    </Frame>
  )
}
