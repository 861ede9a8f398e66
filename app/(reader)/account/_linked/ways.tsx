import { cookies } from 'next/headers'
import { currentActor } from '@/app/_session/current'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listOwnWays } from '@/lib/accounts/link/list-ways'
import { readMergeOffer } from '@/lib/accounts/link/read-merge-offer'
import { mergeCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { AddEmail } from './add-email'
import { AddProvider } from './add-provider'
import { Merge } from './merge'
import { WayList } from './way-list'

const outcomes = ['done', 'gone', 'taken', 'over', 'again', 'failed'] as const

/** What leads into the account, and what can be added. `told`: what became of an addition, as the address says it. */
export async function Ways({ told }: { told: string | string[] | undefined }) {
  const actor = await currentActor(null)
  const { t } = await accountWords()
  const token = (await cookies()).get(mergeCookie)?.value
  const offer = await readMergeOffer(actor, token)
  // one that was left may come again, and closes the form that brought it
  const key = offer && token ? hashToken(token) : 'none'
  const ways = await listOwnWays(actor)
  const outcome = outcomes.find((one) => one === told && !(one === 'taken' && offer))
  return (
    <div id="ways" className="scroll-mt-4">
      <Panel title={t('ways.title')} intro={t('ways.intro')}>
        {outcome && (
          <Notice tone={outcome === 'done' || outcome === 'gone' ? 'good' : 'bad'}>
            {t(`ways.${outcome}`)}
          </Notice>
        )}
        {offer && <Merge key={key} offer={offer} />}
        <WayList ways={ways} />
        {ways.email === null && <AddEmail key={key} />}
        {ways.offers.length > 0 && (
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <h3 className="basis-full font-semibold">{t('ways.addTitle')}</h3>
            {ways.offers.map((provider) => (
              <AddProvider key={provider.id} provider={provider} />
            ))}
          </div>
        )}
      </Panel>
    </div>
  )
}
