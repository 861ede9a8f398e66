'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { MadeSiteKey, NewSiteKey, SiteKey, SiteKeys } from '@/lib/contract/own-accounts'

/** The keys of a site; a secret is known until the page is left. */
export function useKeys(slug: string, first: SiteKey[]) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const path = `/sites/${slug}/keys`
  const [keys, setKeys] = useState(first)
  const [made, setMade] = useState<MadeSiteKey | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  async function make(wanted: NewSiteKey): Promise<boolean> {
    setBusy(wanted.algorithm)
    const answer = await call<MadeSiteKey>('POST', path, { body: wanted })
    setBusy(null)
    if (!answer.ok) {
      toast(answer.problem.title, 'bad')
      return false
    }
    setMade(answer.body)
    setKeys((known) => [answer.body.key, ...known])
    return true
  }

  async function retire(id: string, endsSessions: boolean) {
    setBusy(id)
    const answer = await call<null>('DELETE', `${path}/${id}${endsSessions ? '?sessions=end' : ''}`)
    // retired by somebody else is retired
    const isDone = answer.ok || answer.problem.code === 'not-found'
    const list = isDone ? await call<SiteKeys>('GET', path) : null
    setBusy(null)
    if (!isDone) return toast(answer.problem.title, 'bad')
    if (list?.ok) setKeys(list.body.keys)
    setMade((latest) => (latest?.key.id === id ? null : latest))
    toast(t('keys.retired'))
  }
  return { keys, made, busy, make, retire }
}
