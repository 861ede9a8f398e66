'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button, buttonLook } from '@/app/_ui/button'
import { Field, FieldError } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import { deliver } from './deliver'

type Props = {
  site: { slug: string; name: string }
  challenge: string
  name: string
  returnTo: string | null
}

/** The one button. It is never pressed for the reader: a stranger's link would sign them in unawares. */
export function ConnectButton({ site, challenge, name: ownName, returnTo }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(ownName)
  const [stage, setStage] = useState<'ask' | 'rename' | 'done'>('ask')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const connect = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const chosen = name === ownName ? {} : { name }
    const body = { site: site.slug, challenge, ...chosen }
    const answer = await call<{ code: string }>('POST', '/connections', { body })
    setBusy(false)
    if (answer.ok) {
      setStage('done')
      return deliver({ site: site.slug, code: answer.body.code }, returnTo)
    }
    const { code, title } = answer.problem
    if (code === 'name-taken' || code === 'name-refused' || code === 'invalid-input') setStage('rename')
    if (code === 'not-signed-in') router.refresh()
    setError(code === 'name-taken' ? t('connect.nameTaken', { site: site.name }) : title)
  }
  const leave = async () => {
    await call<null>('DELETE', '/account/session')
    router.refresh()
  }

  if (stage === 'done') return <Done returnTo={returnTo} />
  return (
    <Sheet title={t('connect.title', { site: site.name })}>
      <p>
        {t('connect.intro', { name: ownName })} {t('connect.shared', { site: site.name })}
      </p>
      <form onSubmit={connect} className="grid gap-4">
        {stage === 'rename' ? (
          <Field label={t('connect.nameHere', { site: site.name })} hint={t('name.hint')} error={error}>
            {(wiring) => (
              <Input
                {...wiring}
                value={name}
                maxLength={40}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        ) : (
          error && <FieldError>{error}</FieldError>
        )}
        <Button type="submit" tone="primary" wide busy={busy}>
          {t('connect.button', { site: site.name, name })}
        </Button>
      </form>
      <Button tone="quiet" size="small" onClick={leave}>
        {t('connect.other')}
      </Button>
    </Sheet>
  )
}

function Done({ returnTo }: { returnTo: string | null }) {
  const { t } = useAccountWords()
  return (
    <Sheet title={t('connect.done')}>
      <p role="status">{t('connect.doneText')}</p>
      {returnTo && (
        <a href={returnTo} className={buttonLook({ tone: 'primary' })}>
          {t('connect.back')}
        </a>
      )}
    </Sheet>
  )
}
