/** What a person means by an address: a page's address pasted whole gives its origin. null: none can be made of it. */
export function originOf(typed: string): string | null {
  const text = typed.trim()
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (!/^https?:\/\/[^\s*]+$/i.test(withScheme) || !URL.canParse(withScheme)) return null
  const url = new URL(withScheme)
  return url.username || url.password ? null : url.origin
}

export type OriginFault = 'wrong' | 'twice'

/** What is wrong with each line of the list; null: nothing. */
export function originFaults(typed: string[]): (OriginFault | null)[] {
  const origins = typed.map(originOf)
  return origins.map((origin, place) => {
    if (origin === null) return 'wrong'
    return origins.indexOf(origin) < place ? 'twice' : null
  })
}
