import type { Language } from '@/lib/contract/fields'

export type Link = { url: string; label: string }

/** Something that was said, with where to find it. `quote`: somebody else's words. */
type Entry = { line: string; quote: string | null; link: Link }

export type Letter = {
  to: string
  subject: string
  language: Language
  lead: string
  quote?: string | null
  /** What the mail is about: digits to copy or an address to open. */
  code?: string
  link?: Link
  sections?: { title: string; entries: Entry[] }[]
  notes: string[]
  /** What can be done about it. */
  ways?: Link[]
  /** Below everything else. */
  footer?: Link[]
  headers?: Record<string, string>
}
