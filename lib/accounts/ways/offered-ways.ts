import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { siteSms } from '@/db/schema/ways'
import type { WayIn } from '@/lib/contract/sites'
import type { OfferedProvider } from '@/lib/contract/ways'
import { waysIn } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { passkeysWork } from '../passkeys/relying-party'
import { listProviders } from './list-providers'

type Offered = { ways: WayIn[]; providers: OfferedProvider[] }

// they need nothing but this installation
const always: WayIn[] = ['code', 'password', ...(passkeysWork ? (['passkey'] as const) : [])]

/** How people can come in here, whether the site takes it or not; null: for no site. `own` begins in the site's pages. */
export async function possibleWays(site: Site | null): Promise<Offered> {
  const providers = await listProviders(site)
  const ways: WayIn[] = [...always, ...providers.map(({ kind }) => kind)]
  if (site && (await sendsCodes(site))) ways.push('phone')
  return { ways: waysIn.filter((way) => ways.includes(way)), providers }
}

/** The same as far as the site takes it. */
export async function offeredWays(site: Site | null): Promise<Offered> {
  const { ways, providers } = await possibleWays(site)
  const takes = (way: WayIn) => !site || site.ways.includes(way)
  return { ways: ways.filter(takes), providers: providers.filter(({ kind }) => takes(kind)) }
}

async function sendsCodes({ id }: Site) {
  const found = await db
    .select({ id: siteSms.siteId })
    .from(siteSms)
    .where(and(eq(siteSms.siteId, id), eq(siteSms.isOn, true)))
  return found.length > 0
}
