import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listSenders } from '@/lib/accounts/phone/list-senders'
import { readOwnPhone } from '@/lib/accounts/phone/own-phone'
import { unbroken } from '../../_sign-in/unbroken'
import { PhonePanel } from './phone-panel'

/** The number that signs in; nothing, where there is none and nobody could text it a code. */
export async function Phone() {
  const { t } = await accountWords()
  const actor = await currentActor(null)
  const [{ phone }, senders] = await Promise.all([readOwnPhone(actor), listSenders(actor)])
  if (phone === null && senders.length === 0) return null
  return (
    <div id="phone" className="scroll-mt-4">
      <Panel
        title={t('phone.title')}
        intro={phone === null ? t('phone.none') : t('phone.has', { phone: unbroken(phone) })}
      >
        <PhonePanel hasPhone={phone !== null} senders={senders} />
      </Panel>
    </div>
  )
}
