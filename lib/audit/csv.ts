import type { AuditEntry } from '@/lib/contract/audit'
import { csvHead, csvLine } from '@/lib/text/csv'

export const csvStart = csvHead([
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
])

export const csvOf = (entries: AuditEntry[]) => entries.map(lineOf).join('')

const lineOf = (entry: AuditEntry) =>
  csvLine([
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
  ])

const jsonOf = (value: unknown) => (value === null ? '' : JSON.stringify(value))
