import { possibleWays } from '@/lib/accounts/ways/offered-ways'
import { listSiteProviders } from '@/lib/accounts/ways/site-providers'
import type { Actor } from '@/lib/auth/actor'
import type { Site } from '@/lib/sites/find-site'
import { ProvidersPanel } from './providers-panel'
import { WaysPanel } from './ways-panel'

type Props = {
  site: Site
  actor: Actor
  /** One that has not been retired. */
  hasKey: boolean
}

/** How readers come in: which ways are taken, and the site's own providers. */
export async function Ways({ site, actor, hasKey }: Props) {
  const [{ ways: possible }, list] = await Promise.all([possibleWays(site), listSiteProviders(actor, site)])
  const { slug, ways, refusesDisposable } = site
  return (
    <>
      <div id="ways" className="scroll-mt-4">
        <WaysPanel
          slug={slug}
          first={{ ways, refusesDisposable }}
          possible={hasKey ? [...possible, 'own'] : possible}
        />
      </div>
      <ProvidersPanel slug={slug} list={list} />
    </>
  )
}
