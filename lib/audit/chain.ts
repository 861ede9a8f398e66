import { createHmac } from 'node:crypto'
import type { AuditAction, AuditSubject } from '@/lib/contract/audit'

/** Something that was done on a site. `before` and `after` are what JSON can say; null: there was nothing, or there is nothing any more. */
export type Entry = {
  siteId: string
  /** null: a rule, or the passing of time. */
  actorId: string | null
  action: AuditAction
  subject: AuditSubject
  subjectId: string | null
  before: unknown
  after: unknown
  /** Only for what happened before it could be written down: ISO 8601, UTC, milliseconds. */
  at?: string
}

/** An entry in its place. `at` is UTC to the millisecond, as `Date.toISOString` writes it. */
export type Link = Omit<Entry, 'action' | 'subject'> & {
  number: number
  at: string
  action: string
  subject: string
}

/** Where a chain ends. */
export type Head = { number: number; mac: string }

/** The mac before the first. */
export const beginning = ''

/** Hexadecimal HMAC-SHA-256 over the entry and the mac before it. */
export function macOf(key: string, link: Link, previous: string): string {
  const { siteId, number, at, actorId, action, subject, subjectId, before, after } = link
  const row = { siteId, number, at, actorId, action, subject, subjectId, before, after }
  return hmac(key, `entry\n${previous}\n${canonical(row)}`)
}

/** What vouches for a head that was exported. The words before it keep one kind of mac from passing for the other. */
export const signatureOf = (key: string, head: Record<string, unknown>) =>
  hmac(key, `head\n${canonical(head)}`)

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')

/** JSON with keys in order: jsonb gives them back in one of its own. */
export const canonical = (value: unknown) => ordered(JSON.parse(JSON.stringify(value ?? null)))

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${pairs.map(([name, part]) => `${JSON.stringify(name)}:${ordered(part)}`).join(',')}}`
}
