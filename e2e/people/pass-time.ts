import type { Site } from '@/lib/sites/find-site'
import { planting } from './places'

/** As if so many seconds had gone by since anybody wrote on the site. */
export async function passTime(site: Site, seconds: number) {
  await planting()
  const { raw } = await import('@/db/client')
  const gone = raw`make_interval(secs => ${seconds}::int)`
  await raw`update comments set created_at = created_at - ${gone} where site_id = ${site.id}`
  await raw`update turns set taken_at = taken_at - ${gone} where site_id = ${site.id}`
}
