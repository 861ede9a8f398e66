import { disposableEmailBlocklist } from 'disposable-email-domains-js'
import { domainOf, type Hosts, listedHost } from './hosts'

// as they are, in ASCII: nine thousand more spellings would help nobody
const disposable: Hosts = new Map(disposableEmailBlocklist().map((host) => [host, host]))

/** The domain of an address that is gone tomorrow; null: it is none of those. */
export function disposableDomain(email: string | null): string | null {
  const domain = domainOf(email)
  return domain && listedHost(disposable, domain) ? domain : null
}
