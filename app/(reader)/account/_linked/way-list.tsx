'use client'

import { Globe, KeyRound, Mail, Newspaper, Phone } from 'lucide-react'
import type { ComponentType } from 'react'
import { useAccountWords } from '@/app/_words/account-words'
import type { OwnWays } from '@/lib/contract/ways'
import { LinkedRow } from './linked-row'

export function WayList({ ways }: { ways: OwnWays }) {
  const { t } = useAccountWords()
  const { email, hasPassword, hasPhone, passkeys, providers } = ways
  return (
    <ul className="grid divide-y divide-line empty:hidden">
      {email !== null && (
        <Way icon={Mail} name={email} about={t(hasPassword ? 'ways.byCodeAndPassword' : 'ways.byCode')} />
      )}
      {hasPhone && <Way icon={Phone} name={t('ways.phone')} about={t('ways.byText')} />}
      {passkeys > 0 && <Way icon={KeyRound} name={t('ways.passkeys', { count: passkeys })} />}
      {providers.map((provider) => (
        <LinkedRow key={provider.id} provider={provider} icon={provider.kind === 'own' ? Newspaper : Globe} />
      ))}
    </ul>
  )
}

type Props = { icon: ComponentType<{ className?: string }>; name: string; about?: string }

function Way({ icon: Icon, name, about }: Props) {
  return (
    <li className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{name}</p>
        {about && <p className="text-sm text-soft">{about}</p>}
      </div>
    </li>
  )
}
