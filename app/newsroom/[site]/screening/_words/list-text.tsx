'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { CopyButton } from '@/app/_ui/copy-button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { WordList } from '@/lib/contract/screening'
import { ImportFaults } from './import-faults'

type Props = { slug: string; list: WordList; onReplaced: () => void }
type ListText = { text: string }

/** A whole list as text, to be copied, written anew or read from a file. */
export function ListText({ slug, list, onReplaced }: Props) {
  const { t } = useNewsroomWords()
  const { text, setText, open, submit, busy, refusal } = useListText({ slug, list, onReplaced })
  return (
    <details className="border-t border-line pt-4" onToggle={(event) => event.currentTarget.open && open()}>
      <summary className="cursor-pointer font-semibold text-accent hover:underline">{t('text.open')}</summary>
      <Form onSubmit={submit} className="mt-3 grid gap-3">
        <Field label={t('text.label', { list: t(`words.${list}`) })} hint={t('text.intro')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={10}
              spellCheck={false}
              className="font-mono text-sm"
              disabled={text === null}
              value={text ?? ''}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {refusal && <ImportFaults refusal={refusal} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone="primary" busy={busy} disabled={text === null}>
            {t('text.replace')}
          </Button>
          <FileField onText={setText} />
          <CopyButton text={text ?? ''} label={t('text.copy')} doneLabel={t('text.copied')} />
        </div>
      </Form>
    </details>
  )
}

function FileField({ onText }: { onText: (text: string) => void }) {
  const { t } = useNewsroomWords()
  return (
    <label className="cursor-pointer rounded-md px-2.5 py-1 text-sm font-semibold ring-1 ring-control ring-inset hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent">
      {t('text.file')}
      <input
        type="file"
        accept=".txt,text/plain"
        className="sr-only"
        onChange={async ({ target }) => {
          const [file] = target.files ?? []
          if (file) onText(await file.text())
          target.value = ''
        }}
      />
    </label>
  )
}

function useListText({ slug, list, onReplaced }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [text, setText] = useState<string | null>(null)
  const path = `/sites/${slug}/screening/lists/${list}`
  const open = async () => {
    const answer = await call<ListText>('GET', path)
    if (answer.ok) setText(answer.body.text)
    else toast(answer.problem.title, 'bad')
  }
  const form = useSubmit(
    () => call<ListText>('PUT', path, { body: { text: text ?? '' } }),
    (replaced) => {
      setText(replaced.text)
      onReplaced()
      toast(t('text.replaced'))
    },
  )
  return { ...form, text, setText, open }
}
