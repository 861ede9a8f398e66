import { currentActor } from '@/app/_session/current'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { listPasskeys } from '@/lib/accounts/passkeys/list-passkeys'
import { passkeysWork } from '@/lib/accounts/passkeys/relying-party'
import { PasskeyList } from './passkey-list'

/** Passkeys of one's own: to sign in with a finger, a face or the PIN of a device. */
export async function Passkeys() {
  const { t } = await accountWords()
  return (
    <div id="passkeys" className="scroll-mt-4">
      <Panel title={t('passkeys.title')} intro={t('passkeys.intro')}>
        {passkeysWork ? (
          <PasskeyList passkeys={await listPasskeys(await currentActor(null))} />
        ) : (
          <p className="text-soft">{t('passkeys.noDomain')}</p>
        )}
      </Panel>
    </div>
  )
}
