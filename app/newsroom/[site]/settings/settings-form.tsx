'use client'

import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Site } from '@/lib/contract/sites'
import { HouseRulesField } from './house-rules-field'
import { ModeField } from './mode-field'
import { OriginsField } from './origins-field'
import { ReaderFields } from './reader-fields'
import { SiteFields } from './site-fields'
import { SlowField } from './slow-field'
import { useSettings } from './use-settings'

type Props = { site: Site; timeZones: string[] }

export function SettingsForm({ site, timeZones }: Props) {
  const { t } = useNewsroomWords()
  const { draft, change, isDirty, isSaved, submit, busy, refusal } = useSettings(site)
  const isWrong = (field: string) => refusal?.errors?.some(({ path }) => path.startsWith(field)) ?? false
  const [nameIsWrong, rulesAreWrong] = [isWrong('name'), isWrong('houseRulesUrl')]
  return (
    <Form onSubmit={submit}>
      <Panel title={t('settings.site')}>
        <SiteFields
          settings={draft}
          timeZones={timeZones}
          onChange={change}
          nameError={nameIsWrong ? t('settings.nameWrong') : null}
        />
        <OriginsField origins={draft.origins} onChange={(origins) => change({ origins })} />
        <ModeField mode={draft.moderationMode} onChange={(moderationMode) => change({ moderationMode })} />
        <SlowField seconds={draft.slowSeconds} onChange={(slowSeconds) => change({ slowSeconds })} />
        <ReaderFields settings={draft} onChange={change} />
        <HouseRulesField
          url={draft.houseRulesUrl}
          isWrong={rulesAreWrong}
          onChange={(houseRulesUrl) => change({ houseRulesUrl })}
        />
        {refusal && !nameIsWrong && !rulesAreWrong && <Notice tone="bad">{refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={busy}>
            {t('settings.save')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {isDirty ? t('settings.unsaved') : isSaved && t('settings.saved')}
          </span>
        </div>
      </Panel>
    </Form>
  )
}
