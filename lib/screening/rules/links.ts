import { hostsOf, listedHost } from '@/lib/text/hosts'
import { noticed, type Rule } from '../rule'

/** More links than the site takes, those to trusted hosts not counted. */
export const links: Rule<'links'> = {
  name: 'links',
  look({ links: all }, { most, trusted }) {
    const hosts = hostsOf(trusted)
    const count = all.filter(({ host }) => listedHost(hosts, host) === null).length
    return count > most ? [noticed('many-links', { detail: String(count) })] : []
  },
}
