const elsewhere = 'http://elsewhere.invalid'
// browsers drop tabs and line ends from addresses and take \ for /
const deceptive = /[\\\p{Cc}]/u

/** Where to go after signing in: a path of ours, whatever was asked for. */
export function safePath(asked: string | string[] | undefined, otherwise: string): string {
  if (typeof asked !== 'string' || !/^\/(?!\/)/.test(asked) || deceptive.test(asked)) return otherwise
  if (!URL.canParse(asked, elsewhere)) return otherwise
  const url = new URL(asked, elsewhere)
  const path = url.pathname + url.search + url.hash
  return url.origin === elsewhere && !path.startsWith('//') ? path : otherwise
}
