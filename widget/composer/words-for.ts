import type { Refusal } from '../api/request'
import type { T } from '../words-in'

const told = {
  offline: 'offline',
  'not-signed-in': 'session-ended',
  internal: 'unavailable',
  unavailable: 'unavailable',
  'thread-closed': 'refused.closed',
  'edit-too-late': 'refused.too-late',
  'comment-changed': 'refused.changed',
  'parent-unavailable': 'refused.no-parent',
  'not-a-member': 'refused.not-here',
  forbidden: 'refused.not-here',
} as const

/** What happened, what to do, and that the text is still there. */
export function wordsFor({ code, title, wait }: Refusal, t: T): string {
  if (code === 'too-many-requests' && wait) return tooMany(wait, t)
  const known = code in told ? told[code as keyof typeof told] : null
  if (known) return t(known)
  return title ? t('refused.kept', { title: /[.!?…]$/.test(title) ? title : `${title}.` }) : t('unavailable')
}

function tooMany(seconds: number, t: T): string {
  return seconds < 100
    ? t('refused.too-many-seconds', { count: seconds })
    : t('refused.too-many-minutes', { count: Math.ceil(seconds / 60) })
}
