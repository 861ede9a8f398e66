'use client'

import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ModeSelect } from '@/app/newsroom/_staff/mode-select'
import { SlowSelect } from '@/app/newsroom/_staff/slow-select'
import type { ArticleLine } from '@/lib/contract/threads'
import { ClosingFields } from './closing-fields'
import { SectionField } from './section-field'
import { useArticle } from './use-article'

type Props = { slug: string; article: ArticleLine; sections: string[] }

/** Closes a discussion, slows it, moderates it otherwise. */
export function ArticleForm({ slug, article, sections }: Props) {
  const { t } = useNewsroomWords()
  const { draft, section, change, isDirty, submit, busy, refusal } = useArticle(slug, article)
  const inherited = t('articles.inherited')
  return (
    <Form onSubmit={submit} className="mt-3 grid gap-4 rounded-md bg-sunken p-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('settings.mode')}>
          {({ id }) => (
            <ModeSelect
              id={id}
              mode={draft.moderationMode}
              inherited={inherited}
              onMode={(moderationMode) => change({ moderationMode })}
            />
          )}
        </Field>
        <Field label={t('settings.slow')}>
          {({ id }) => (
            <SlowSelect
              id={id}
              seconds={draft.slowSeconds}
              inherited={inherited}
              onSeconds={(slowSeconds) => change({ slowSeconds })}
            />
          )}
        </Field>
        <SectionField
          article={article}
          sections={sections}
          chosen={section}
          onChoose={(next) => change({ section: next })}
        />
      </div>
      <ClosingFields closed={draft.closed} notice={draft.closedNotice} onChange={change} />
      {refusal && <Notice tone="bad">{refusal.title}</Notice>}
      <Button type="submit" tone="primary" className="justify-self-start" busy={busy} disabled={!isDirty}>
        {t('articles.save')}
      </Button>
    </Form>
  )
}
