import type { NewsroomMessages } from '@/app/_words/messages'
import type { Translate } from '@/lib/i18n/translate'
import type { Difference } from './differences'

type T = Translate<NewsroomMessages>
type Key = Parameters<T>[0]

/** The first key that has words, else the text itself: actions, settings and reasons grow. */
function wordsOr(t: T, keys: string[], text: string): string {
  for (const key of keys) {
    const words = t(key as Key)
    if (words !== key) return words
  }
  return text
}

export const actionWords = (t: T, action: string) => wordsOr(t, [`audit.action.${action}`], action)

/** "Status", "Moderation", "Many links: outcome". */
export function fieldWords(t: T, field: string): string {
  const rule = /^rule\.([\w-]+)(?:\.(.+))?$/.exec(field)
  if (rule?.[1]) {
    const name = wordsOr(t, [`rule.${rule[1]}`], rule[1])
    return rule[2] ? `${name}: ${fieldWords(t, rule[2])}` : name
  }
  const cap = /^cap\.([A-Z]{2})$/.exec(field)
  if (cap?.[1]) return t('sms.most', { country: cap[1] })
  const name = field === 'moderationMode' ? 'mode' : field
  return wordsOr(t, [`audit.field.${field}`, `settings.${name}`], field)
}

const longest = 300

/** What a field was or is, in words where there are some. */
export function valueWords(t: T, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('audit.nothing')
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  if (Array.isArray(value)) {
    return cut(value.map((one) => valueWords(t, field, one)).join(', ') || t('audit.nothing'))
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return cut(wordsOr(t, keysOf(field, text), text))
}

function keysOf(field: string, text: string): string[] {
  if (field === 'moderationMode') return [`settings.${text}`]
  if (field === 'ways') return [`way.${text}`]
  if (field === 'gateway') return [`audit.gateway.${text}`]
  if (field === 'voting') return [`settings.voting.${text}`]
  const last = field.split('.').at(-1) ?? ''
  const surfaces: Record<string, string> = { status: 'audit.status', list: 'words', outcome: 'outcome' }
  return ['status', 'reason', 'rule', 'role', 'list', 'outcome'].includes(last)
    ? [`${surfaces[last] ?? last}.${text}`]
    : []
}

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** Whether there was something before: else only what there is now is said. */
export const isChange = ({ from, to }: Difference) => from !== undefined && to !== undefined
