import type { Link } from './rule'

const addresses = /<a href="([^"]*)"/g

/** The links of a comment's HTML, whose addresses were checked when it was rendered. Hosts as ASCII. */
export const linksIn = (html: string): Link[] =>
  [...html.matchAll(addresses)].flatMap(([, escaped = '']) => {
    const url = escaped.replaceAll('&amp;', '&')
    return URL.canParse(url) ? [{ url, host: new URL(url).hostname }] : []
  })
