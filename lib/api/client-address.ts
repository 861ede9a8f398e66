import { isIP } from 'node:net'

/**
 * Who asks: the right-most hop that is not one of `proxies` trusted ones. Whatever stands further left
 * the client may have written itself. `forwarded` is the X-Forwarded-For header.
 */
export function clientAddress(socket: string, forwarded: string | null | undefined, proxies: number): string {
  const named = (forwarded ?? '').split(',').map(plain)
  const readable = named.slice(named.lastIndexOf('') + 1)
  // a proxy on this machine may come through a socket without an address
  const hops = [...readable, plain(socket) || 'unknown']
  return hops.at(-1 - proxies) ?? hops[0] ?? 'unknown'
}

/** One bucket for whom one line is given: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const groups = address.includes('::')
    ? [...(left ?? []), ...Array(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0'), ...(right ?? [])]
    : (left ?? [])
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Of such a bucket the 48 bits that a provider gives to one line at most: it has 65,536 networks. */
export const lineOf = (network: string) =>
  network.includes(':') ? network.split(':').slice(0, 3).join(':') : network

/** Without port, brackets, zone and the IPv6 dress of an IPv4 address; empty if it is no address. */
function plain(hop: string): string {
  const bare = hop
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .toLowerCase()
  return isIP(bare) ? bare : ''
}
