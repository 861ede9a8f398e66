'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { Panel } from '@/app/_ui/panel'
import { When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ReaderNote } from '@/lib/contract/readers'

type Props = { site: { slug: string; timeZone: string }; readerId: string; notes: ReaderNote[] }

/** What colleagues say of this reader to each other. */
export function Notes({ site, readerId, notes }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const [text, setText] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call('POST', `/sites/${site.slug}/readers/${readerId}/notes`, { body: { text } }),
    () => {
      setText('')
      router.refresh()
    },
  )
  return (
    <Panel title={t('readers.notes')}>
      <ul className="grid gap-3">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="text-sm text-soft">
              <bdi>{note.by}</bdi>, <When at={note.at} timeZone={site.timeZone} />
            </p>
            <p dir="auto" className="whitespace-pre-line wrap-anywhere">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
      <Form onSubmit={submit} className="grid gap-3">
        <Field label={t('readers.newNote')} hint={t('readers.noteHint')} error={refusal?.title}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={2}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={busy} disabled={text.trim() === ''} className="justify-self-start">
          {t('readers.keepNote')}
        </Button>
      </Form>
    </Panel>
  )
}
