import { manifest } from './assets'

/** What the document may do, and on which pages it may stand. */
export function documentPolicy(origins: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${manifest().styleHash}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // our own origin too: the settings show the newsroom how its pages will look
    `frame-ancestors 'self' ${origins.join(' ')}`,
  ].join('; ')
}
