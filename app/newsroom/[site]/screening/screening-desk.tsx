'use client'

import type { ScreeningSettings, Word } from '@/lib/contract/screening'
import type { ModerationMode } from '@/lib/contract/sites'
import { RulesPanel } from './_rules/rules-panel'
import { useRules } from './_rules/use-rules'
import { TrialPanel } from './_trial/trial-panel'
import { WordsPanel } from './_words/words-panel'

/** The site that is worked on. */
export type Bureau = { slug: string; timeZone: string; mode: ModerationMode }

type Props = { site: Bureau; settings: ScreeningSettings; words: Word[]; mayConfigure: boolean }

/** Administrators see all of it; moderators the words, the trial and what the past says to a change. */
export function ScreeningDesk({ site, settings, words, mayConfigure }: Props) {
  const rules = useRules(site.slug, settings)
  return (
    <>
      <WordsPanel site={site} first={words} />
      <TrialPanel site={site} rules={rules.changed} />
      {mayConfigure && <RulesPanel site={site} rules={rules} />}
    </>
  )
}
