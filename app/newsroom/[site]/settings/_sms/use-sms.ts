'use client'

import { useState } from 'react'
import type { Refusal } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { SmsCaps, SmsSettings } from '@/lib/contract/phone'
import { presets, type RequestDraft, requestFrom } from './presets'

export type CapDraft = { key: string; country: string; most: string }
type Draft = { isOn: boolean; caps: CapDraft[]; request: RequestDraft | null }

const firstRequest = () => presets[0]?.draft ?? null

const draftOf = ({ isOn, caps, gateway }: SmsSettings): Draft => ({
  isOn,
  caps: Object.entries(caps).map(([country, most]) => ({ key: country, country, most: String(most) })),
  request: gateway ? null : firstRequest(),
})

const capsFrom = (caps: CapDraft[]): SmsCaps =>
  Object.fromEntries(caps.map(({ country, most }) => [country, Number(most)]))

/** How a site texts codes as it is being changed, and the ways to save, forget and try it. */
export function useSms(slug: string, { first, home }: { first: SmsSettings; home: string }) {
  const call = useCall()
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState<Draft>(() =>
    first.gateway
      ? draftOf(first)
      : { ...draftOf(first), isOn: true, caps: [{ key: home, country: home, most: '500' }] },
  )
  const [isSaved, setIsSaved] = useState(false)
  const take = (settings: SmsSettings) => {
    setSaved(settings)
    setDraft(draftOf(settings))
    setIsSaved(true)
  }
  const save = useSubmit(async () => {
    const gateway = draft.request && requestFrom(draft.request)
    if (draft.request && !gateway) return { ok: false, problem: wrongHeaders }
    const { isOn } = draft
    const body = { isOn, caps: capsFrom(draft.caps), version: saved.version, ...(gateway && { gateway }) }
    return call<SmsSettings>('PUT', `/sites/${slug}/sms`, { body })
  }, take)
  const forget = useSubmit(
    () => call<null>('DELETE', `/sites/${slug}/sms`),
    () => take({ ...saved, isOn: false, caps: {}, gateway: null, version: 0 }),
  )
  return {
    ...{ saved, draft, isSaved, save, forget },
    isDirty: JSON.stringify(draft) !== JSON.stringify(draftOf(saved)),
    change: (changed: Partial<Draft>) => {
      setIsSaved(false)
      setDraft({ ...draft, ...changed })
    },
  }
}

export type Sms = ReturnType<typeof useSms>

const wrongHeaders: Refusal = {
  ...{ code: 'invalid-input', title: '' },
  errors: [{ path: 'gateway.headers', message: '' }],
}
