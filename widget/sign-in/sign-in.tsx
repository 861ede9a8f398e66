/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { isFitted, tellPage } from '../frame'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { openPopup } from './popup'
import { knownChallenge, prepareChallenge } from './verifier'

type Props = { why?: 'only-registered' | 'vote-sign-in' | 'report-sign-in' }

/** Who may do what was wanted, and the way in. */
export function SignIn({ why = 'only-registered' }: Props) {
  const { t } = useWords()
  const { view, reader } = useTalk()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => void prepareChallenge(), [])

  async function signIn() {
    const challenge = knownChallenge() ?? (await prepareChallenge())
    if (openPopup(view, challenge)) setOpen(true)
    else tellPage({ type: 'sign-in', challenge })
  }
  async function signInHere() {
    tellPage({ type: 'sign-in', challenge: await prepareChallenge() })
  }

  return (
    <div class="sign-in">
      {reader.kind === 'visitor' && <p>{t(why)}</p>}
      <button type="button" class="primary scripted" onClick={signIn}>
        {t('sign-in')}
      </button>
      <p class="unscripted">{t('no-script')}</p>
      <div role="status">
        {'failed' in reader && reader.failed && <p class="trouble">{t('sign-in-failed')}</p>}
        {isOpen && isFitted() && (
          <p class="hint">
            {t('sign-in-window')}{' '}
            <button type="button" class="plain" onClick={signInHere}>
              {t('sign-in-here')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
