'use client'

import { useId } from 'react'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Select } from '@/app/_ui/input'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { RuleName } from '@/lib/contract/screening'
import { failurePolicies, rules as ruleNames } from '@/lib/contract/words'
import { ReplayView } from '../_replay/replay-view'
import { useReplay } from '../_replay/use-replay'
import type { Bureau } from '../screening-desk'
import { RuleRow } from './rule-row'
import type { Rules } from './use-rules'

const groups: Record<'text' | 'author' | 'others', readonly RuleName[]> = {
  text: [
    ...(['banned-words', 'suspect-words', 'personal-data', 'blocked-links', 'links'] as const),
    ...(['repeat', 'length', 'shouting', 'zalgo'] as const),
  ],
  author: ['flood', 'newcomer', 'history', 'premoderated', 'email-domain', 'disposable-email'],
  others: ['external', 'akismet', 'classifier'],
}

type Props = { site: Bureau; rules: Rules }

/** Every rule with what follows from it. */
export function RulesPanel({ site, rules }: Props) {
  const { t } = useNewsroomWords()
  const replay = useReplay(site.slug)
  const wrong = wrongRules(rules)
  return (
    <Form onSubmit={rules.submit}>
      <Panel title={t('screening.rules')} intro={t('screening.rulesIntro')}>
        {(['text', 'author', 'others'] as const).map((group) => (
          <section key={group} className="grid gap-1">
            <h3 className="font-semibold text-soft">{t(`screening.group.${group}`)}</h3>
            <ul className="divide-y divide-line">
              {groups[group].map((name) => (
                <RuleRow key={name} name={name} rules={rules} isWrong={wrong.includes(name)} />
              ))}
            </ul>
          </section>
        ))}
        <WhenFailed rules={rules} />
        {rules.refusal && (
          <Notice tone="bad">
            {wrong.length > 0
              ? t('screening.wrong', { rules: wrong.map((name) => t(`rule.${name}`)).join(', ') })
              : rules.refusal.title}
          </Notice>
        )}
        <ReplayView site={site} replay={replay} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone="primary" busy={rules.busy}>
            {t('screening.save')}
          </Button>
          <Button
            disabled={!rules.changed || replay.isGoing}
            onClick={() => rules.changed && replay.start({ rules: rules.changed })}
          >
            {t('screening.tryRules')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {rules.isDirty ? t('screening.unsaved') : rules.isSaved && t('screening.saved')}
          </span>
        </div>
      </Panel>
    </Form>
  )
}

/** Those that the server named: `rules.links.most`, `secrets.akismet`. */
const wrongRules = ({ refusal }: Rules): RuleName[] =>
  ruleNames.filter((name) => refusal?.errors?.some(({ path }) => path.split('.')[1] === name))

function WhenFailed({ rules }: { rules: Rules }) {
  const { t } = useNewsroomWords()
  const id = useId()
  const words = { hold: 'screening.failedHold', publish: 'screening.failedPublish' } as const
  return (
    <div className="grid items-center gap-2 border-t border-line pt-4 sm:grid-cols-[minmax(0,1fr)_15rem]">
      <label htmlFor={id} className="font-semibold">
        {t('screening.whenFailed')}
      </label>
      <Select
        id={id}
        value={rules.draft.whenFailed}
        onChange={({ target }) => {
          const chosen = failurePolicies.find((one) => one === target.value)
          if (chosen) rules.change.whenFailed(chosen)
        }}
      >
        {failurePolicies.map((one) => (
          <option key={one} value={one}>
            {t(words[one])}
          </option>
        ))}
      </Select>
    </div>
  )
}
