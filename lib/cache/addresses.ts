import { LRUCache } from 'lru-cache'
import { perProcess } from '@/lib/per-process'
import { generation } from './pages'

/** How an address is answered, whoever asks: what its body is made of, and all headers but those of its form. */
export type Known = {
  key: string
  tags: string[]
  compute: () => Promise<string>
  headers: string[]
  generation: number
}

// the same body has a few addresses, and an attacker has any number of them
const mostAddresses = 20_000
const longest = 2_000

const known = perProcess('addresses', () => new LRUCache<string, Known>({ max: mostAddresses }))

/** What is known was made with the site's settings as they were: when those change it is not any more. */
export function findAddress(address: string): Known | undefined {
  const found = known.get(address)
  return found?.generation === generation() ? found : undefined
}

/** From now on the address can be answered without looking at it. */
export function rememberAddress(address: string, answer: Known) {
  if (address.length <= longest && !known.has(address)) known.set(address, answer)
}

export const forgetAddress = (address: string) => known.delete(address)
