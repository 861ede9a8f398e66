'use client'

import { X } from 'lucide-react'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Input } from '@/app/_ui/input'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueChoice, SavedFilter } from '@/lib/contract/queue'
import { isFiltered } from './_state/choice'

type Props = { slug: string; choice: QueueChoice; go: (to: QueueChoice) => void }

/** The filters that a moderator keeps, one press away. */
export function SavedFilters({ slug, choice, go }: Props) {
  const { t } = useNewsroomWords()
  const { filters, save, drop } = useSaved(slug)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filters.map(({ id, name, filter }) => (
        <span key={id} className="inline-flex items-center rounded-md ring-1 ring-inset ring-control">
          <Button tone="quiet" size="small" onClick={() => go(filter)}>
            {name}
          </Button>
          <Button
            tone="quiet"
            size="small"
            aria-label={t('filter.forget', { name })}
            onClick={() => drop(id)}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </span>
      ))}
      {isFiltered(choice) && <Save onSave={(name) => save(name, choice)} />}
    </div>
  )
}

function Save({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useNewsroomWords()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onSave(name.trim())
    setName('')
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <Input
        aria-label={t('filter.name')}
        placeholder={t('filter.name')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="small">
        {t('filter.save')}
      </Button>
    </form>
  )
}

function useSaved(slug: string) {
  const call = useCall()
  const toast = useToast()
  const [filters, setFilters] = useState<SavedFilter[]>([])
  const path = `/sites/${slug}/filters`
  const read = useCallback(async () => {
    const answer = await call<{ filters: SavedFilter[] }>('GET', path)
    if (answer.ok) setFilters(answer.body.filters)
  }, [call, path])
  useEffect(() => void read(), [read])
  const change = async (method: string, to: string, body?: unknown) => {
    const answer = await call(method, to, body === undefined ? {} : { body })
    if (!answer.ok) toast(answer.problem.title, 'bad')
    await read()
  }
  return {
    filters,
    save: (name: string, filter: QueueChoice) => change('POST', path, { name, filter }),
    drop: (id: string) => change('DELETE', `${path}/${id}`),
  }
}
