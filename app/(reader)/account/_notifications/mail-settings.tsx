'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Field, FieldError } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'
import { useReady } from '@/app/_ui/use-ready'
import { useAccountWords } from '@/app/_words/account-words'
import type { NotificationKind, NotificationSettings } from '@/lib/contract/notifications'
import { mailPaces, notificationKinds } from '@/lib/contract/words'

type Props = { site: { slug: string; site: string }; settings: NotificationSettings; alone: boolean }
type Change = Partial<NotificationSettings>
type MailPace = (typeof mailPaces)[number]

/** What is mailed of one site; each choice is kept at once. */
export function MailSettings({ site: { slug, site }, settings, alone }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const isReady = useReady()
  const [chosen, setChosen] = useState(settings)
  const [said, setSaid] = useState<{ error: string | null } | null>(null)

  const change = async (part: Change) => {
    const before = chosen
    setChosen({ ...chosen, ...part })
    setSaid(null)
    const answer = await call<NotificationSettings>('PATCH', `/sites/${slug}/notifications/settings`, {
      body: part,
    })
    if (!answer.ok) setChosen(before)
    setSaid({ error: answer.ok ? null : answer.problem.title })
  }

  return (
    <fieldset className="grid gap-2.5" disabled={!isReady}>
      <legend className={alone ? 'sr-only' : 'mb-2 font-semibold'}>{site}</legend>
      {notificationKinds.map((kind) => (
        <Pace key={kind} kind={kind} pace={chosen[kind]} onPace={(pace) => void change({ [kind]: pace })} />
      ))}
      <p role="status" className="text-sm text-good empty:hidden">
        {said && !said.error ? t('saved') : ''}
      </p>
      {said?.error && <FieldError>{said.error}</FieldError>}
    </fieldset>
  )
}

type PaceProps = { kind: NotificationKind; pace: MailPace; onPace: (pace: MailPace) => void }

function Pace({ kind, pace, onPace }: PaceProps) {
  const { t } = useAccountWords()
  return (
    <Field inline label={t(`notifications.kind.${kind}`)}>
      {(wiring) => (
        <Select
          {...wiring}
          className="min-w-36"
          value={pace}
          onChange={({ target }) => {
            const chosen = mailPaces.find((one) => one === target.value)
            if (chosen) onPace(chosen)
          }}
        >
          {mailPaces.map((one) => (
            <option key={one} value={one}>
              {t(`notifications.pace.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
