'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { useDrafts } from './use-drafts'

type List = Pick<ReturnType<typeof useDrafts>, 'submit' | 'busy' | 'refusal' | 'isSaved' | 'isDirty'> & {
  isWhole: boolean
  add: () => void
}
type Props = {
  noun: 'macros' | 'reasons'
  list: List
  isFull: boolean
  /** What can be brought back stands below the list. */
  below?: ReactNode
  children: ReactNode
}

/** A list of the site that is saved as a whole, once nothing lacks in it. */
export function ListPanel({ noun, list, isFull, below, children }: Props) {
  const { t } = useNewsroomWords()
  const [isAsked, setIsAsked] = useState(false)
  const submit: typeof list.submit = async (event) => {
    event?.preventDefault()
    setIsAsked(!list.isWhole)
    if (list.isWhole) await list.submit(event)
  }
  return (
    <Form onSubmit={submit}>
      <Panel title={t(`${noun}.title`)} intro={t(`${noun}.intro`)}>
        {children}
        <Button className="justify-self-start" size="small" disabled={isFull} onClick={list.add}>
          {t(`${noun}.add`)}
        </Button>
        {below}
        {isAsked && !list.isWhole && <Notice tone="bad">{t(`${noun}.lacks`)}</Notice>}
        {list.refusal && <Notice tone="bad">{list.refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={list.busy}>
            {t(`${noun}.save`)}
          </Button>
          <span role="status" className="text-sm text-soft">
            {list.isDirty ? t(`${noun}.unsaved`) : list.isSaved && t(`${noun}.saved`)}
          </span>
        </div>
      </Panel>
    </Form>
  )
}
