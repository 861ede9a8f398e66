import { domainToASCII, domainToUnicode } from 'node:url'

/** Hosts in both spellings, each with the one that the list has. */
export type Hosts = Map<string, string>

const known = new WeakMap<readonly string[], Hosts>()

/** Made ready once for each list. */
export function hostsOf(list: readonly string[]): Hosts {
  const kept = known.get(list)
  if (kept) return kept
  const spellings = list.flatMap((host) =>
    [host, domainToASCII(host), domainToUnicode(host)].map((spelling): [string, string] => [spelling, host]),
  )
  const hosts: Hosts = new Map(spellings.filter(([spelling]) => spelling !== ''))
  known.set(list, hosts)
  return hosts
}

// more than a name may have
const MAX_LABELS = 127

/** The listed host that this one is or stands under; null: none. */
export function listedHost(hosts: Hosts, host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-MAX_LABELS)
  for (let from = 0; from < labels.length - 1; from++) {
    const listed = hosts.get(labels.slice(from).join('.'))
    if (listed !== undefined) return listed
  }
  return null
}

/** What stands after the @; null: nothing. */
export const domainOf = (email: string | null): string | null =>
  email?.slice(email.lastIndexOf('@') + 1).trim() || null
