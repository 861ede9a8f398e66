'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Section } from '@/lib/contract/sites'

/** The sections of a site; each change is saved at once. */
export function useSections(slug: string, first: Section[]) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const toast = useToast()
  const [sections, setSections] = useState(first)
  const [busy, setBusy] = useState<string | null>(null)

  async function send(name: string, rules: Omit<Section, 'name'> | null) {
    setBusy(name)
    const path = `/sites/${slug}/sections/${encodeURIComponent(name)}`
    const answer = await call(rules ? 'PUT' : 'DELETE', path, rules ? { body: rules } : {})
    setBusy(null)
    if (!answer.ok) {
      toast(answer.problem.title, 'bad')
      return false
    }
    setSections((known) => {
      const others = known.filter((section) => section.name !== name)
      return rules ? [...others, { name, ...rules }].sort(byName) : others
    })
    toast(t(rules ? 'sections.saved' : 'sections.removed', { name }))
    router.refresh()
    return true
  }
  return {
    sections,
    busy,
    save: ({ name, ...rules }: Section) => send(name, rules),
    remove: (name: string) => send(name, null),
  }
}

const byName = (one: Section, other: Section) => one.name.localeCompare(other.name)
