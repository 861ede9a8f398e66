'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { RuleName, ScreeningChange, ScreeningRules, ScreeningSettings } from '@/lib/contract/screening'
import { rules as ruleNames } from '@/lib/contract/words'

export type Secrets = NonNullable<ScreeningChange['secrets']>
type Draft = { rules: ScreeningRules; whenFailed: ScreeningSettings['whenFailed']; secrets: Secrets }

/** The rules as they are being changed, and the way to save them. */
export function useRules(slug: string, first: ScreeningSettings) {
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState<Draft>(() => draftOf(first))
  const [isSaved, setIsSaved] = useState(false)
  const save = useSave(slug, saved)
  const changed = changedRules(saved.rules, draft.rules)

  const form = useSubmit(
    () => {
      setIsSaved(false)
      const { whenFailed, secrets } = draft
      return save({ ...(changed && { rules: changed }), whenFailed, secrets })
    },
    (settings) => {
      setSaved(settings)
      setDraft(draftOf(settings))
      setIsSaved(true)
    },
  )
  const isDirty =
    changed !== null || draft.whenFailed !== saved.whenFailed || Object.keys(draft.secrets).length > 0
  return {
    ...form,
    draft,
    saved,
    changed,
    isDirty,
    isSaved: isSaved && !isDirty,
    change: withPart(draft, setDraft),
  }
}

export type Rules = ReturnType<typeof useRules>

const withPart = (draft: Draft, set: (draft: Draft) => void) => ({
  rule: (name: RuleName, part: object) =>
    set({ ...draft, rules: { ...draft.rules, [name]: { ...draft.rules[name], ...part } } }),
  whenFailed: (whenFailed: Draft['whenFailed']) => set({ ...draft, whenFailed }),
  secret: (name: keyof Secrets, secret: string) => {
    const { [name]: _, ...others } = draft.secrets
    set({ ...draft, secrets: secret === '' ? others : { ...others, [name]: secret } })
  },
})

const draftOf = ({ rules, whenFailed }: ScreeningSettings): Draft => ({ rules, whenFailed, secrets: {} })

/** null: none is another. */
function changedRules(saved: ScreeningRules, draft: ScreeningRules): Partial<ScreeningRules> | null {
  const names = ruleNames.filter((name) => !same(saved[name], draft[name]))
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, draft[name]])) : null
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A word that was added meanwhile, here or by a colleague, changes the version and nothing else that is saved here. */
function useSave(slug: string, saved: ScreeningSettings) {
  const call = useCall()
  const path = `/sites/${slug}/screening`
  const send = (change: Omit<ScreeningChange, 'version'>, version: number) =>
    call<ScreeningSettings>('PATCH', path, { body: { ...change, version } })

  return async (change: Omit<ScreeningChange, 'version'>) => {
    const answer = await send(change, saved.version)
    if (answer.ok || answer.problem.code !== 'settings-changed') return answer
    const now = await call<ScreeningSettings>('GET', path)
    const isSame = now.ok && same({ ...now.body, version: 0 }, { ...saved, version: 0 })
    return isSame ? send(change, now.body.version) : answer
  }
}
