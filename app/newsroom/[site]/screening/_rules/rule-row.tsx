'use client'

import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { cx } from '@/app/_ui/cx'
import { Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { RuleName } from '@/lib/contract/screening'
import { outcomes } from '@/lib/contract/words'
import { DataKinds } from './data-kinds'
import { ExternalFields } from './external-fields'
import { HostsField } from './hosts-field'
import { Sentence } from './sentence'
import type { Rules } from './use-rules'

type Props = { name: RuleName; rules: Rules; isWrong: boolean }

/** One rule in plain words, its numbers in them, and what follows when it notices something. */
export function RuleRow({ name, rules, isWrong }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  const rule = rules.draft.rules[name]
  const change = (part: object) => rules.change.rule(name, part)
  const isOff = rule.outcome === 'off'
  return (
    <li data-rule={name} className="grid gap-2 py-3">
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="grid gap-1">
          <h4 id={id} className={cx('flex items-center gap-1.5 font-semibold', isWrong && 'text-bad')}>
            {isWrong && <CircleAlert aria-hidden className="size-4 shrink-0" />}
            {t(`rule.${name}`)}
          </h4>
          <Sentence name={name} rule={rule} onChange={change} />
        </div>
        <Select
          aria-label={t('screening.outcomeOf', { rule: t(`rule.${name}`) })}
          value={rule.outcome}
          onChange={({ target }) => change({ outcome: target.value })}
        >
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </option>
          ))}
        </Select>
      </div>
      {'kinds' in rule && <DataKinds kinds={rule.kinds} onChange={(kinds) => change({ kinds })} />}
      {(['trusted', 'hosts', 'domains'] as const).map((field) => {
        const hosts: unknown = field in rule ? rule[field as keyof typeof rule] : null
        return Array.isArray(hosts) ? (
          <HostsField
            key={field}
            field={field}
            hosts={hosts}
            onChange={(some) => change({ [field]: some })}
          />
        ) : null
      })}
      {(name === 'external' || name === 'akismet' || name === 'classifier') && !isOff && (
        <ExternalFields name={name} rules={rules} />
      )}
    </li>
  )
}
