'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { SiteProvider } from '@/lib/contract/site-providers'
import type { ProviderKind } from '@/lib/contract/ways'

type Draft = { clientId: string; secret: string; issuer: string; name: string }
type Edited = { slug: string; kind: ProviderKind; own: SiteProvider | null; onDone: () => void }

/** A sign-in service as it is being set up, and the way to save it. */
export function useProvider({ slug, kind, own, onDone }: Edited) {
  const call = useCall()
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>({
    ...{ clientId: own?.clientId ?? '', secret: '' },
    ...{ issuer: own?.issuer ?? '', name: own?.name ?? '' },
  })
  const { clientId, secret, issuer, name } = draft
  const oidc = kind === 'oidc' ? { issuer, name } : {}
  const body = { clientId, ...(secret && { secret }), ...oidc }
  const form = useSubmit(
    () => call<null>('PUT', `/sites/${slug}/providers/${kind}`, { body }),
    () => {
      router.refresh()
      onDone()
    },
  )
  const type = (field: keyof Draft) => (text: string) => setDraft({ ...draft, [field]: text })
  const isWrong = (field: string) => form.refusal?.errors?.some(({ path }) => path === field) ?? false
  return { ...form, draft, type, isWrong }
}
