'use client'

import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteProviderList } from '@/lib/contract/site-providers'
import { providerKinds } from '@/lib/contract/words'
import { ProviderRow } from './provider-row'

/** Sign-in services under the site's own name, in the place of the operator's. */
export function ProvidersPanel({ slug, list }: { slug: string; list: SiteProviderList }) {
  const { t } = useNewsroomWords()
  return (
    <div id="providers" className="scroll-mt-4">
      <Panel title={t('providers.title')} intro={t('providers.intro')}>
        <ul className="grid divide-y divide-line">
          {providerKinds.map((kind) => (
            <ProviderRow
              key={kind}
              slug={slug}
              kind={kind}
              own={list.providers.find((one) => one.kind === kind) ?? null}
              isOperators={list.operators.includes(kind)}
              redirect={list.redirects.find((one) => one.kind === kind)?.uri ?? ''}
            />
          ))}
        </ul>
      </Panel>
    </div>
  )
}
