'use client'

import { useEffect, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import { browserTakesPush, currentSubscription, endSubscription, newSubscription } from './subscription'

type State = 'unknown' | 'unable' | 'off' | 'on' | 'busy'

/** Whether this very browser is called when something happens. */
export function PushSwitch({ publicKey }: { publicKey: string }) {
  const { t } = useAccountWords()
  const { state, error, turn } = usePush(publicKey)

  if (state === 'unknown' || state === 'unable') return null
  return (
    <div className="grid justify-items-start gap-2 border-line border-t pt-4">
      <h3 className="font-semibold">{t('notifications.push')}</h3>
      <p className="text-sm text-soft">{t('notifications.push.about')}</p>
      <Button onClick={turn} busy={state === 'busy'} aria-pressed={state === 'on'}>
        {t(state === 'on' ? 'notifications.push.off' : 'notifications.push.on')}
      </Button>
      {error && <FieldError>{error}</FieldError>}
    </div>
  )
}

function usePush(publicKey: string) {
  const { t } = useAccountWords()
  const call = useCall()
  const [state, setState] = useState<State>('unknown')
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    if (!browserTakesPush()) setState('unable')
    else currentSubscription().then((found) => setState(found ? 'on' : 'off'))
  }, [])

  const begin = async () => {
    const subscription = await newSubscription(publicKey)
    if (!subscription) return fail(t('notifications.push.denied'), 'off')
    const { endpoint, keys } = subscription.toJSON()
    const answer = await call<null>('POST', '/account/push-subscriptions', { body: { endpoint, keys } })
    if (answer.ok) return setState('on')
    await subscription.unsubscribe()
    fail(answer.problem.title, 'off')
  }
  const end = async () => {
    await endSubscription(call)
    setState('off')
  }
  const fail = (why: string, back: State) => {
    setError(why)
    setState(back)
  }
  const turn = () => {
    setError(null)
    setState('busy')
    void (state === 'on' ? end() : begin())
  }
  return { state, error, turn }
}
