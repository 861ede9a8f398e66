'use client'

import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { GatewayFields } from './gateway-fields'
import { presets } from './presets'
import type { Sms } from './use-sms'

/** What is set is said to be set; its address and keys are given anew or not at all. */
export function Gateway({ sms: { saved, draft, change, save, forget } }: { sms: Sms }) {
  const { t } = useNewsroomWords()
  const { gateway } = saved
  const wrong = save.refusal?.errors?.map(({ path }) => path) ?? []
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{t('sms.gateway')}</legend>
      {gateway && !draft.request && (
        <>
          <p className="text-soft">
            {t('sms.gatewaySet', { method: gateway.method, headers: gateway.headers.join(', ') || '—' })}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button size="small" onClick={() => change({ request: presets[0]?.draft ?? null })}>
              {t('sms.replace')}
            </Button>
            <Button size="small" busy={forget.busy} onClick={() => forget.submit()}>
              {t('sms.forget')}
            </Button>
          </div>
        </>
      )}
      {draft.request && (
        <div className="grid gap-4 rounded-md bg-sunken p-3 sm:p-4">
          <GatewayFields draft={draft.request} wrong={wrong} onChange={(request) => change({ request })} />
        </div>
      )}
      {gateway && draft.request && (
        <Button size="small" className="justify-self-start" onClick={() => change({ request: null })}>
          {t('sms.keep')}
        </Button>
      )}
    </fieldset>
  )
}
