'use client'

import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Section } from '@/lib/contract/sites'
import { NewSection } from './new-section'
import { SectionRow } from './section-row'
import { useSections } from './use-sections'

type Props = { slug: string; first: Section[] }

/** Where in the publication comments are moderated otherwise. */
export function SectionsPanel({ slug, first }: Props) {
  const { t } = useNewsroomWords()
  const { sections, busy, save, remove } = useSections(slug, first)
  return (
    <Panel title={t('sections.title')} intro={t('sections.intro')}>
      {sections.length > 0 && (
        <ul className="grid gap-2">
          {sections.map((section) => (
            <SectionRow
              key={section.name}
              section={section}
              busy={busy === section.name}
              onSave={save}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
      <NewSection known={sections.map(({ name }) => name)} onAdd={save} />
      <p className="text-sm text-soft">{t('sections.tag')}</p>
    </Panel>
  )
}
