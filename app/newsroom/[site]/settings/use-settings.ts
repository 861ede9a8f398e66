'use client'

import { useRouter } from 'next/navigation'
import { type SyntheticEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { Site, SiteSettings } from '@/lib/contract/sites'
import { originFaults, originOf } from './origins'

/** The settings as they are being changed, and the way to save them. */
export function useSettings(site: Site) {
  const call = useCall()
  const router = useRouter()
  const [saved, setSaved] = useState(() => settingsOf(site))
  const [draft, setDraft] = useState(saved)
  const [isSaved, setIsSaved] = useState(false)

  const send = () => {
    setIsSaved(false)
    const origins = draft.origins.map((typed) => originOf(typed) ?? typed)
    // what is changed elsewhere on the page stays as it is
    return call<Site>('PATCH', `/sites/${site.slug}`, { body: differing({ ...draft, origins }, saved) })
  }
  const form = useSubmit(send, (changed) => {
    setSaved(settingsOf(changed))
    setDraft(settingsOf(changed))
    setIsSaved(true)
    router.refresh()
  })
  const submit = (event: SyntheticEvent) => {
    const isWrong = originFaults(draft.origins).some((fault) => fault !== null)
    // the line at fault says what is wrong
    if (isWrong) event.preventDefault()
    else form.submit(event)
  }

  return {
    ...form,
    draft,
    change: (part: Partial<SiteSettings>) => setDraft({ ...draft, ...part }),
    isDirty: JSON.stringify(draft) !== JSON.stringify(saved),
    isSaved,
    submit,
  }
}

const settingsOf = ({ id: _id, slug: _slug, ...settings }: Site): SiteSettings => settings

function differing(draft: SiteSettings, saved: SiteSettings): Partial<SiteSettings> {
  const names = Object.keys(draft) as (keyof SiteSettings)[]
  const changed = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(saved[name]))
  return Object.fromEntries(changed.map((name) => [name, draft[name]]))
}
