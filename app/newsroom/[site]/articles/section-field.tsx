'use client'

import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ArticleLine } from '@/lib/contract/threads'

type Props = {
  article: Pick<ArticleLine, 'section' | 'sectionIsSet'>
  sections: string[]
  /** undefined: nothing was chosen yet. */
  chosen: string | null | undefined
  onChoose: (section: string | null) => void
}

// no section is called so: names do not begin with a space
const [byPage, none] = [' page', ' none']

/** Where the article belongs. What a page alone says can only make it stricter, so staff may say it themselves. */
export function SectionField({ article: { section, sectionIsSet }, sections, chosen, onChoose }: Props) {
  const { t } = useNewsroomWords()
  const now = chosen === undefined && sectionIsSet ? section : chosen
  const offered = [...new Set([...sections, ...(section === null ? [] : [section])])]
  return (
    <Field label={t('articles.section')} hint={sectionIsSet ? undefined : t('articles.sectionHint')}>
      {({ id, 'aria-describedby': described }) => (
        <Select
          id={id}
          aria-describedby={described}
          value={now === undefined ? byPage : (now ?? none)}
          onChange={({ target }) => onChoose(target.value === none ? null : target.value)}
        >
          {!sectionIsSet && (
            <option value={byPage} disabled={chosen !== undefined}>
              {section === null
                ? t('articles.sectionUnknown')
                : t('articles.sectionByPage', { name: section })}
            </option>
          )}
          {offered.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={none}>{t('articles.sectionNone')}</option>
        </Select>
      )}
    </Field>
  )
}
