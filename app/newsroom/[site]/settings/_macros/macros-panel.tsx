'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { MacroList } from '@/lib/contract/macros'
import { mostMacros } from '@/lib/contract/words'
import { MacroRow } from './macro-row'
import { useMacroDrafts } from './use-macro-drafts'

type Props = { slug: string; first: MacroList }

/** What moderators do with one key, as the newsroom wants it. */
export function MacrosPanel({ slug, first }: Props) {
  const { t } = useNewsroomWords()
  const list = useMacroDrafts(slug, first)
  const [isAsked, setIsAsked] = useState(false)
  const submit: typeof list.submit = async (event) => {
    event?.preventDefault()
    setIsAsked(!list.isWhole)
    if (list.isWhole) await list.submit(event)
  }
  return (
    <Form onSubmit={submit}>
      <Panel title={t('macros.title')} intro={t('macros.intro')}>
        {list.drafts.length === 0 && <p className="text-soft">{t('macros.none')}</p>}
        <ol className="grid gap-2 empty:hidden">
          {list.drafts.map((draft, place) => (
            <MacroRow
              key={draft.key}
              draft={draft}
              place={place}
              isLast={place === list.drafts.length - 1}
              list={list}
            />
          ))}
        </ol>
        <Button
          className="justify-self-start"
          size="small"
          disabled={list.drafts.length >= mostMacros}
          onClick={list.add}
        >
          {t('macros.add')}
        </Button>
        {isAsked && !list.isWhole && <Notice tone="bad">{t('macros.lacks')}</Notice>}
        {list.refusal && <Notice tone="bad">{list.refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={list.busy}>
            {t('macros.save')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {list.isDirty ? t('macros.unsaved') : list.isSaved && t('macros.saved')}
          </span>
        </div>
      </Panel>
    </Form>
  )
}
