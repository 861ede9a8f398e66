import type { AuditEntry } from '@/lib/contract/audit'

const columns = [
  'number',
  'time',
  'actor',
  'actor_id',
  'action',
  'subject',
  'subject_id',
  'subject_name',
  'before',
  'after',
]

// without the mark at the beginning Excel takes UTF-8 for something else
export const csvStart = `\uFEFF${columns.join(',')}\r\n`

/** Lines of RFC 4180. */
export const csvOf = (entries: AuditEntry[]) => entries.map((entry) => `${lineOf(entry)}\r\n`).join('')

const lineOf = (entry: AuditEntry) =>
  [
    String(entry.number),
    entry.at,
    entry.actor?.name ?? '',
    entry.actor?.id ?? '',
    entry.action,
    entry.subject,
    entry.subjectId ?? '',
    entry.subjectName ?? '',
    jsonOf(entry.before),
    jsonOf(entry.after),
  ]
    .map(cellOf)
    .join(',')

const jsonOf = (value: unknown) => (value === null ? '' : JSON.stringify(value))

// what begins like a formula is one to a spreadsheet, also in its wide form and behind spaces
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** In quotes, and never a formula. */
export function cellOf(text: string): string {
  const defused = formula.test(text) ? `'${text}` : text
  return `"${defused.replaceAll('"', '""')}"`
}
