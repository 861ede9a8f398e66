'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Field, FieldError } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'
import { useReady } from '@/app/_ui/use-ready'
import { useAccountWords } from '@/app/_words/account-words'
import type { NotificationSettings } from '@/lib/contract/notifications'
import { mailPaces, notificationKinds } from '@/lib/contract/words'

type Props = { site: { slug: string; site: string }; settings: NotificationSettings; alone: boolean }
type Change = Partial<NotificationSettings>

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
    <fieldset className="grid gap-3" disabled={!isReady}>
      <legend className={alone ? 'sr-only' : 'mb-2 font-semibold'}>{site}</legend>
      {notificationKinds.map((kind) => (
        <Field key={kind} label={t(`notifications.kind.${kind}`)}>
          {(wiring) => (
            <Select
              {...wiring}
              value={chosen[kind]}
              onChange={({ target }) => {
                const pace = mailPaces.find((one) => one === target.value)
                if (pace) void change({ [kind]: pace })
              }}
            >
              {mailPaces.map((pace) => (
                <option key={pace} value={pace}>
                  {t(`notifications.pace.${pace}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <p role="status" className="text-sm text-good empty:hidden">
        {said && !said.error ? t('saved') : ''}
      </p>
      {said?.error && <FieldError>{said.error}</FieldError>}
    </fieldset>
  )
}
