'use client'

import { type SyntheticEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ModeSelect } from '@/app/newsroom/_staff/mode-select'
import type { ModerationMode, Section } from '@/lib/contract/sites'

type Props = { known: string[]; onAdd: (section: Section) => Promise<boolean> }

export function NewSection({ known, onAdd }: Props) {
  const { t } = useNewsroomWords()
  const [typed, setTyped] = useState('')
  const [mode, setMode] = useState<ModerationMode | null>('pre')
  const [isAsked, setIsAsked] = useState(false)
  const name = typed.normalize('NFC').trim()
  const fault = name === '' ? t('sections.nameMissing') : known.includes(name) ? t('sections.known') : null

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (fault || !(await onAdd({ name, moderationMode: mode, slowSeconds: null }))) return
    setTyped('')
    setIsAsked(false)
  }
  return (
    <Form onSubmit={submit} className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
      <Field label={t('sections.name')} error={isAsked ? fault : null}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={100}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => {
              setIsAsked(false)
              setTyped(target.value)
            }}
          />
        )}
      </Field>
      <Field label={t('settings.mode')}>
        {({ id }) => <ModeSelect id={id} mode={mode} inherited={t('sections.asSite')} onMode={setMode} />}
      </Field>
      <Button type="submit" className="sm:mt-7.5">
        {t('sections.add')}
      </Button>
    </Form>
  )
}
