export type Query = Record<string, string | string[] | undefined>

/** S256 of the iframe's verifier; null: missing or malformed. */
export function challengeIn({ challenge }: Query): string | null {
  return typeof challenge === 'string' && /^[A-Za-z0-9_-]{43}$/.test(challenge) ? challenge : null
}

/** Where to bring the code when there is no window to hand it to: a page of the site itself, or nowhere. */
export function returnIn({ return: asked }: Query, origins: string[]): string | null {
  if (typeof asked !== 'string' || !URL.canParse(asked)) return null
  const url = new URL(asked)
  url.hash = ''
  // a blob: address has an origin too
  const isPage = /^https?:$/.test(url.protocol) && !url.username && !url.password
  return isPage && origins.includes(url.origin) ? url.href : null
}

/** The same page again, for a provider to send the reader back to. */
export function addressOf(query: Query): string {
  const asked = ['site', 'challenge', 'lang', 'return'].flatMap((name) => {
    const value = query[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return `/connect?${new URLSearchParams(asked)}`
}
