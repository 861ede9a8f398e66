import { env } from '@/lib/env'

/** Whether a page of ours made the request: a browser that says so is believed, of others the Origin is asked. */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === env.publicUrl : site === 'same-origin'
}
