import { hostsOf, listedHost } from '@/lib/text/hosts'
import { noticed, noticedAt, type Rule } from '../rule'
import { placeIn, readCharacters } from './read-characters'
import { writtenHosts } from './written-hosts'

// nobody reads more of them on a card
const MOST = 20

/** Hosts that the site does not want, linked or only written: `casino.example`, `casino . example`, `casino[.]example`. */
export const blockedLinks: Rule<'blocked-links'> = {
  name: 'blocked-links',
  look({ text, links }, { hosts: list }) {
    if (list.length === 0) return []
    const hosts = hostsOf(list)
    const read = readCharacters(text)
    const seen = writtenHosts(lower(read.text), hosts)
    const linked = new Set(links.flatMap(({ host }) => listedHost(hosts, host) ?? []))
    for (const { host } of seen) linked.delete(host)
    return [
      ...seen.map(({ host, from, to }) =>
        noticedAt('blocked-host', text, { ...placeIn(read, from, to), detail: host }),
      ),
      ...[...linked].map((host) => noticed('blocked-host', { detail: host })),
    ].slice(0, MOST)
  },
}

/** Letter by letter: a few become two in lower case, and places would be others. */
function lower(text: string): string {
  const all = text.toLowerCase()
  if (all.length === text.length) return all
  return [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
}
