'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Input, Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueChoice } from '@/lib/contract/queue'
import { languages, rules, statuses } from '@/lib/contract/words'
import { isFiltered, queryOf, withPart } from './_state/choice'
import { SavedFilters } from './saved-filters'

type Props = { slug: string; choice: QueueChoice }

/** What of the tab is looked at; the address says it, so that it can be shared and come back to. */
export function FilterBar({ slug, choice }: Props) {
  const { t } = useNewsroomWords()
  const router = useRouter()
  const go = (to: QueueChoice) => router.push(`/newsroom/${slug}/queue?${queryOf(to)}`)
  const set = <Name extends keyof QueueChoice>(name: Name, value: QueueChoice[Name] | undefined) =>
    go(withPart(choice, name, value))
  return (
    <details open={isFiltered(choice)} className="rounded-lg bg-surface px-4 py-2 shadow-card">
      <summary className="cursor-pointer text-sm font-medium">
        {t(isFiltered(choice) ? 'filter.on' : 'filter.title')}
      </summary>
      <div className="mt-3 mb-1 grid gap-3">
        <Search text={choice.text ?? ''} onSearch={(text) => set('text', text || undefined)} />
        <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          <Choice
            label={t('filter.language')}
            value={choice.language}
            of={languages}
            name="language"
            set={set}
          />
          <Choice label={t('filter.rule')} value={choice.rule} of={rules} name="rule" set={set} />
          <Age choice={choice} go={go} />
          {choice.tab === 'all' && (
            <Choice label={t('filter.status')} value={choice.status} of={statuses} name="status" set={set} />
          )}
        </div>
        <Chips choice={choice} set={set} />
        <SavedFilters slug={slug} choice={choice} go={go} />
      </div>
    </details>
  )
}

function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useNewsroomWords()
  const [typed, setTyped] = useState(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <Input
        type="search"
        maxLength={100}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{t('filter.find')}</Button>
    </form>
  )
}

type Named = 'language' | 'rule' | 'status'
type Set = <Name extends keyof QueueChoice>(name: Name, value: QueueChoice[Name] | undefined) => void
type ChoiceProps = {
  label: string
  value: string | undefined
  of: readonly string[]
  name: Named
  set: Set
}

function Choice({ label, value, of, name, set }: ChoiceProps) {
  const words = useFilterWords()
  return (
    <Select
      aria-label={label}
      className="sm:w-auto"
      value={value ?? ''}
      onChange={(event) => set(name, (event.target.value || undefined) as QueueChoice[Named])}
    >
      <option value="">{label}</option>
      {of.map((one) => (
        <option key={one} value={one}>
          {words(name, one)}
        </option>
      ))}
    </Select>
  )
}

/** What the values of a filter are called. */
function useFilterWords() {
  const { t } = useNewsroomWords()
  return (name: Named, value: string) => {
    const language = languages.find((one) => one === value)
    const rule = rules.find((one) => one === value)
    const status = statuses.find((one) => one === value)
    if (name === 'language' && language) return t(`filter.language.${language}`)
    if (name === 'rule' && rule) return t(`rule.${rule}`)
    return status ? t(`status.${status}`) : value
  }
}

const ages = {
  'newer-1': { newerThanHours: 1 },
  'newer-24': { newerThanHours: 24 },
  'newer-168': { newerThanHours: 168 },
  'older-1': { olderThanHours: 1 },
  'older-24': { olderThanHours: 24 },
} as const
type AgeName = keyof typeof ages

function Age({ choice, go }: { choice: QueueChoice; go: (to: QueueChoice) => void }) {
  const { t } = useNewsroomWords()
  const { newerThanHours: newer, olderThanHours: older, ...rest } = choice
  const names = Object.keys(ages) as AgeName[]
  const now = names.find((name) => name === (newer ? `newer-${newer}` : `older-${older}`))
  const pick = (value: string) => {
    const name = names.find((one) => one === value)
    go({ ...rest, ...(name && ages[name]) })
  }
  return (
    <Select
      aria-label={t('filter.age')}
      className="sm:w-auto"
      value={now ?? ''}
      onChange={(event) => pick(event.target.value)}
    >
      <option value="">{t('filter.age')}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {t(`filter.age.${name}`)}
        </option>
      ))}
    </Select>
  )
}

/** What was chosen on a card. */
function Chips({ choice, set }: { choice: QueueChoice; set: Set }) {
  const { t } = useNewsroomWords()
  const chips = (['thread', 'author', 'section'] as const).filter((name) => choice[name] !== undefined)
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map((name) => (
        <li key={name}>
          <Button size="small" onClick={() => set(name, undefined)}>
            {name === 'section' ? choice.section : t(`filter.one.${name}`)}{' '}
            <X aria-hidden className="size-4" />
            <span className="sr-only">{t('filter.drop')}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
