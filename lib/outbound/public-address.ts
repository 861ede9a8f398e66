import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP } from 'node:net'

// what is not on the public internet: RFC 6890 and its register, and what reaches into IPv4 from IPv6
const ranges: [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]
const isElsewhere = new BlockList()
for (const range of ranges) isElsewhere.addSubnet(...range)

const isGlobal6 = new BlockList()
isGlobal6.addSubnet('2000::', 3, 'ipv6')
const isSpecial6 = new BlockList()
for (const [start, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  isSpecial6.addSubnet(start, bits, 'ipv6')
}

export function isPublicAddress({ address, family }: LookupAddress): boolean {
  if (family === 4) return !isElsewhere.check(address, 'ipv4')
  return isGlobal6.check(address, 'ipv6') && !isSpecial6.check(address, 'ipv6')
}

type Resolve = (host: string, options: LookupOptions & { all: true }, found: FoundAll) => void
type FoundAll = (error: Error | null, addresses: LookupAddress[]) => void
type Found = (error: Error | null, addresses: string | LookupAddress[], family?: number) => void
type Ways = { resolve?: Resolve; isAllowed?: (address: LookupAddress) => boolean }

/**
 * For a connection: finds a host's addresses, and none where one of them is not allowed. It is asked once, and what it
 * says is what is used, so that a name cannot lead elsewhere in between (DNS rebinding).
 */
export const lookupAmong =
  ({ resolve = lookup, isAllowed = isPublicAddress }: Ways = {}) =>
  (host: string, options: LookupOptions, found: Found) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return found(error ?? new Error(`${host} has no address`), [])
      if (!addresses.every(isAllowed)) return found(notPublic(), [])
      if (options.all) found(null, addresses)
      else found(null, first.address, first.family)
    })
  }

/** What is written as an address is connected to without a lookup; `host` as URL writes it, whatever it was before. */
export function refusePrivate(host: string) {
  const address = host.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  if (family !== 0 && !isPublicAddress({ address, family })) throw notPublic()
}

/** Never says which host: a name may hold a secret. */
const notPublic = () =>
  Object.assign(new Error('the host is not on the public internet'), { code: 'NOT_PUBLIC' })
