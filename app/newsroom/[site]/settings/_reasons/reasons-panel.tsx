'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ReasonList } from '@/lib/contract/reasons'
import { ReasonRow } from './reason-row'
import { RetiredReasons } from './retired-reasons'
import { useReasonDrafts } from './use-reason-drafts'

const most = 18

type Props = { slug: string; first: ReasonList }

/** Why comments are hidden here, in the newsroom's own words. */
export function ReasonsPanel({ slug, first }: Props) {
  const { t } = useNewsroomWords()
  const list = useReasonDrafts(slug, first)
  const [isAsked, setIsAsked] = useState(false)
  const offered = list.drafts.filter(({ retired }) => !retired)
  const submit: typeof list.submit = async (event) => {
    event?.preventDefault()
    setIsAsked(!list.isWhole)
    if (list.isWhole) await list.submit(event)
  }
  return (
    <Form onSubmit={submit}>
      <Panel title={t('reasons.title')} intro={t('reasons.intro')}>
        <ol className="grid gap-2">
          {offered.map((draft, place) => (
            <ReasonRow
              key={draft.key}
              draft={draft}
              place={place}
              isLast={place === offered.length - 1}
              list={list}
            />
          ))}
        </ol>
        <Button
          className="justify-self-start"
          size="small"
          disabled={offered.length >= most}
          onClick={list.add}
        >
          {t('reasons.add')}
        </Button>
        <RetiredReasons drafts={list.drafts} onBack={(key) => list.write(key, { retired: false })} />
        {isAsked && !list.isWhole && <Notice tone="bad">{t('reasons.lacks')}</Notice>}
        {list.refusal && <Notice tone="bad">{list.refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={list.busy}>
            {t('reasons.save')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {list.isDirty ? t('reasons.unsaved') : list.isSaved && t('reasons.saved')}
          </span>
        </div>
      </Panel>
    </Form>
  )
}
