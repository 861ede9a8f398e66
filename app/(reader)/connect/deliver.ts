/** Brings the single-use code to the iframe: through the window that opened this one, else through the article's address. */
export function deliver({ site, code }: { site: string; code: string }, returnTo: string | null) {
  const opener: Window | null = window.opener
  if (opener && !opener.closed) {
    // nobody but a window of our own origin gets it
    opener.postMessage({ type: 'pikir-code', site, code }, location.origin)
    window.close()
  } else if (returnTo) {
    location.replace(`${returnTo}#pikir-code=${code}`)
  }
}
