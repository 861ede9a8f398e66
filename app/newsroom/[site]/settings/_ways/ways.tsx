import { db } from '@/db/client'
import { countLiveKeys } from '@/lib/accounts/own/queries'
import { possibleWays } from '@/lib/accounts/ways/offered-ways'
import { listSiteProviders } from '@/lib/accounts/ways/site-providers'
import type { Actor } from '@/lib/auth/actor'
import type { Site } from '@/lib/sites/find-site'
import { ProvidersPanel } from './providers-panel'
import { WaysPanel } from './ways-panel'

/** How readers come in: which ways are taken, and the site's own providers. */
export async function Ways({ site, actor }: { site: Site; actor: Actor }) {
  const [{ ways: possible }, keys, list] = await Promise.all([
    possibleWays(site),
    countLiveKeys(db, site.id),
    listSiteProviders(actor, site),
  ])
  const { slug, ways, refusesDisposable } = site
  return (
    <>
      <div id="ways" className="scroll-mt-4">
        <WaysPanel
          slug={slug}
          first={{ ways, refusesDisposable }}
          possible={keys > 0 ? [...possible, 'own'] : possible}
        />
      </div>
      <ProvidersPanel slug={slug} list={list} />
    </>
  )
}
