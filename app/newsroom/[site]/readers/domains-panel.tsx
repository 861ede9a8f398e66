'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input, Select } from '@/app/_ui/input'
import { Panel } from '@/app/_ui/panel'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { DomainBan } from '@/lib/contract/readers'

type Props = { site: { slug: string; timeZone: string }; domains: DomainBan[] }

/** Domains whose addresses may not take part. */
export function DomainsPanel({ site, domains }: Props) {
  const { t } = useNewsroomWords()
  const { offered } = useReasons()
  const call = useCall()
  const router = useRouter()
  const [domain, setDomain] = useState('')
  const [reason, setReason] = useState(offered[0]?.code ?? 'spam')
  const pathOf = (name: string) => `/sites/${site.slug}/banned-domains/${encodeURIComponent(name)}`
  const { submit, busy, refusal } = useSubmit(
    () => call('PUT', pathOf(domain.trim()), { body: { reason } }),
    () => {
      setDomain('')
      router.refresh()
    },
  )
  const error = refusal?.code === 'invalid-input' ? t('domains.wrong') : refusal?.title
  return (
    <Panel title={t('domains.title')} intro={t('domains.intro')}>
      {domains.length > 0 && (
        <ul className="divide-y divide-line">
          {domains.map((one) => (
            <DomainRow key={one.domain} site={site} ban={one} path={pathOf(one.domain)} />
          ))}
        </ul>
      )}
      <Form onSubmit={submit} className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-start">
        <Field label={t('domains.domain')} error={error}>
          {(wiring) => (
            <Input
              {...wiring}
              value={domain}
              placeholder="spam.example"
              autoCapitalize="none"
              onChange={(event) => setDomain(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('readers.reason')}>
          {(wiring) => (
            <Select {...wiring} value={reason} onChange={(event) => setReason(event.target.value)}>
              {offered.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" busy={busy} disabled={domain.trim() === ''} className="sm:mt-7.5">
          {t('domains.ban')}
        </Button>
      </Form>
    </Panel>
  )
}

function DomainRow({ site, ban, path }: { site: Props['site']; ban: DomainBan; path: string }) {
  const { t } = useNewsroomWords()
  const { nameOf } = useReasons()
  const { date } = useMoments(site.timeZone)
  const call = useCall()
  const router = useRouter()
  const { submit, busy, refusal } = useSubmit(
    () => call('DELETE', path),
    () => router.refresh(),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <span className="font-semibold break-all">{ban.domain}</span>
      <span className="text-sm text-soft">
        {nameOf(ban.reason)} · {ban.by}, {date(ban.at)}
      </span>
      {refusal && (
        <span role="alert" className="text-sm text-bad">
          {refusal.title}
        </span>
      )}
      <Button
        size="small"
        className="ml-auto"
        busy={busy}
        aria-label={t('domains.unbanOne', { domain: ban.domain })}
        onClick={() => void submit()}
      >
        {t('domains.unban')}
      </Button>
    </li>
  )
}
