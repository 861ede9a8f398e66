import { disposableEmailBlocklist } from 'disposable-email-domains-js'
import { noticed, type Rule } from '../rule'
import { domainOf, type Hosts, listedHost } from './hosts'

// as they are, in ASCII: nine thousand more spellings would help nobody
const disposable: Hosts = new Map(disposableEmailBlocklist().map((host) => [host, host]))

/** An address that is gone tomorrow. */
export const disposableEmail: Rule<'disposable-email'> = {
  name: 'disposable-email',
  look({ author }) {
    const domain = domainOf(author.email)
    return domain && listedHost(disposable, domain) ? [noticed('disposable-email', { detail: domain })] : []
  },
}
