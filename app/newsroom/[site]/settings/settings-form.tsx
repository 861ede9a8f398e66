'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Refusal } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Site, SiteSettings } from '@/lib/contract/sites'
import { ModeField } from './mode-field'
import { originFaults, originOf } from './origins'
import { OriginsField } from './origins-field'
import { SiteFields } from './site-fields'

type Props = { site: Site; timeZones: string[] }

export function SettingsForm({ site, timeZones }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const [saved, setSaved] = useState<SiteSettings>(() => settingsOf(site))
  const [draft, setDraft] = useState<SiteSettings>(saved)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<SiteSettings>) => setDraft((former) => ({ ...former, ...part }))
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const origins = draft.origins.map((typed) => originOf(typed) ?? typed)
    setIsSaved(false)
    setRefusal(null)
    if (originFaults(origins).some((fault) => fault !== null)) return
    setBusy(true)
    const answer = await call<Site>('PATCH', `/sites/${site.slug}`, { body: { ...draft, origins } })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.problem)
    setSaved(settingsOf(answer.body))
    setDraft(settingsOf(answer.body))
    setIsSaved(true)
    router.refresh()
  }

  const nameIsWrong = refusal?.errors?.some(({ path }) => path.startsWith('name'))
  return (
    <form onSubmit={save} noValidate>
      <Panel title={t('settings.site')}>
        <SiteFields
          settings={draft}
          timeZones={timeZones}
          onChange={change}
          nameError={nameIsWrong ? t('settings.nameWrong') : null}
        />
        <OriginsField origins={draft.origins} onChange={(origins) => change({ origins })} />
        <ModeField mode={draft.moderationMode} onChange={(moderationMode) => change({ moderationMode })} />
        {refusal && !nameIsWrong && <Notice tone="bad">{refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={busy}>
            {t('settings.save')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {isDirty ? t('settings.unsaved') : isSaved && t('settings.saved')}
          </span>
        </div>
      </Panel>
    </form>
  )
}

const settingsOf = ({ name, language, timeZone, origins, moderationMode }: Site): SiteSettings => ({
  name,
  language,
  timeZone,
  origins,
  moderationMode,
})
