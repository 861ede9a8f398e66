'use client'

import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteKey } from '@/lib/contract/own-accounts'
import { mostLiveKeys } from '@/lib/contract/words'
import { Example } from './example'
import { KeyRow } from './key-row'
import { MadeSecret } from './made-secret'
import { NewKey } from './new-key'
import { useKeys } from './use-keys'

type Props = {
  site: { slug: string; timeZone: string; origin: string; takesOwn: boolean }
  publicUrl: string
  first: SiteKey[]
}

/** How the publisher's own accounts come in. */
export function KeysPanel({ site, publicUrl, first }: Props) {
  const { t } = useNewsroomWords()
  const { keys, made, busy, make, retire } = useKeys(site.slug, first)
  const live = keys.filter(({ retiredAt }) => retiredAt === null)
  const shown = made?.key ?? live[0]
  return (
    <Panel title={t('keys.title')} intro={t('keys.intro')}>
      {!site.takesOwn && <p className="text-sm text-warn">{t('keys.off')}</p>}
      {keys.length > 0 && (
        <ul className="grid gap-2">
          {keys.map((key) => (
            <KeyRow
              key={key.id}
              siteKey={key}
              timeZone={site.timeZone}
              busy={busy === key.id}
              onRetire={retire}
            />
          ))}
        </ul>
      )}
      {made?.secret && <MadeSecret secret={made.secret} />}
      {live.length < mostLiveKeys ? (
        <NewKey busy={busy} onMake={make} />
      ) : (
        <p className="text-sm text-soft">{t('keys.full')}</p>
      )}
      {shown && <Example site={site} publicUrl={publicUrl} siteKey={shown} />}
    </Panel>
  )
}
