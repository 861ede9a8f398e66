/**
 * Parameters that say where a reader came from, never what they read: utm_* (campaigns), fbclid and igshid (Meta),
 * gclid (Google), yclid, ysclid and _openstat (Yandex), mc_cid and mc_eid (Mailchimp), ref_src (X).
 */
const tracking = /^(utm_|(fbclid|igshid|gclid|yclid|ysclid|_openstat|mc_[ce]id|ref_src)(=|$))/i

/** An article's address without what differs between two ways to it. */
export function withoutTracking(address: string): string {
  const url = new URL(address)
  url.hash = ''
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !tracking.test(parameter))
    .join('&')
  return url.href
}

/**
 * What names a thread: an address without fragment and tracking parameters and with readable letters,
 * or a publisher's own id as it is. Applying it twice changes nothing.
 */
export function threadKey(idOrAddress: string): string {
  const key = idOrAddress.trim()
  try {
    if (/^https?:/i.test(key)) return withoutTracking(key).replace(encoded, readable).normalize('NFC')
  } catch {}
  return key.normalize('NFC')
}

const encoded = /(%[89a-f][\da-f])+/gi

function readable(letters: string): string {
  try {
    return decodeURIComponent(letters)
  } catch {
    return letters
  }
}
