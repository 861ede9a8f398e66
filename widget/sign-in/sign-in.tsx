/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { isFitted, tellPage } from '../frame'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { openPopup } from './popup'
import { pageSignsIn } from './use-account'
import { knownChallenge, prepareChallenge } from './verifier'

const signInAtPage = () => tellPage({ type: 'signin-wanted' })

type Props = { why?: 'only-registered' | 'vote-sign-in' | 'report-sign-in' }

/** Who may do what was wanted, and the way in. */
export function SignIn({ why = 'only-registered' }: Props) {
  const { t } = useWords()
  const { view, reader } = useTalk()
  const [step, setStep] = useState<'begin' | 'choose' | 'window' | 'at-page'>('begin')
  useEffect(() => void prepareChallenge(), [])

  async function signInByWindow() {
    const challenge = knownChallenge() ?? (await prepareChallenge())
    if (openPopup(view, challenge)) setStep('window')
    else tellPage({ type: 'sign-in', challenge })
  }
  async function signInHere() {
    tellPage({ type: 'sign-in', challenge: await prepareChallenge() })
  }
  function signIn() {
    if (!pageSignsIn()) return view.site.ownOnly ? setStep('at-page') : void signInByWindow()
    return view.site.ownOnly ? signInAtPage() : setStep('choose')
  }

  return (
    <div class="sign-in">
      {reader.kind === 'visitor' && <p>{t(why)}</p>}
      {step === 'choose' ? (
        <p class="ways">
          <button type="button" class="primary" onClick={signInAtPage}>
            {t('sign-in-as-there', { site: view.site.name })}
          </button>{' '}
          <button type="button" class="plain" onClick={signInByWindow}>
            {t('sign-in-otherwise')}
          </button>
        </p>
      ) : (
        <button type="button" class="primary scripted" onClick={signIn}>
          {t('sign-in')}
        </button>
      )}
      <p class="unscripted">{t('no-script')}</p>
      <div role="status">
        {'failed' in reader && reader.failed && <p class="trouble">{t('sign-in-failed')}</p>}
        {step === 'at-page' && <p class="hint">{t('sign-in-at-page', { site: view.site.name })}</p>}
        {step === 'window' && isFitted() && (
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
