import { domainOf, hostsOf, listedHost } from '@/lib/text/hosts'
import { noticed, type Rule } from '../rule'

export const emailDomain: Rule<'email-domain'> = {
  name: 'email-domain',
  look({ author }, { domains }) {
    const domain = domainOf(author.email)
    return domain && listedHost(hostsOf(domains), domain) ? [noticed('email-domain', { detail: domain })] : []
  },
}
