import type { Language } from '@/lib/contract/fields'
import type { Jobs } from '@/lib/jobs/queues'

type Link = { url: string; label: string }

/** Something that was said, with where to find it. `quote`: somebody else's words. */
type Entry = { line: string; quote: string | null; link: Link }

type Letter = {
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

/** The same letter as plain text and as simple HTML that needs nothing from anywhere. */
export function mail(letter: Letter): Jobs['mail'] {
  const { to, subject, language, headers } = letter
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;max-width:36em">${htmlParts(letter).join('')}</body></html>`
  return {
    to,
    subject: oneLine(subject),
    text: `${textParts(letter).join('\n\n')}\n`,
    html,
    ...(headers && { headers }),
  }
}

function textParts({ lead, quote, code, link, sections = [], notes, ways, footer = [] }: Letter): string[] {
  const entries = sections.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap((entry) => [entry.line, textQuote(entry.quote), entry.link.url]),
  ])
  const begin = [lead, textQuote(quote), code, link && textLink(link)]
  const does = (ways ?? []).map(textLink)
  return [...begin, ...entries, ...notes, ...does, signature, ...footer.map(textLink)].filter(isSaid)
}

function htmlParts({ lead, quote, code, link, sections = [], notes, ways, footer = [] }: Letter): string[] {
  const entries = sections.flatMap(({ title, entries }) => [
    `<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(title)}</h2>`,
    ...entries.flatMap((entry) => [
      paragraph(escapeHtml(entry.line)),
      htmlQuote(entry.quote),
      paragraph(htmlLink(entry.link)),
    ]),
  ])
  return [
    paragraph(escapeHtml(lead)),
    htmlQuote(quote),
    code ? paragraph(`<b style="font-size:28px;letter-spacing:4px">${escapeHtml(code)}</b>`) : '',
    link ? paragraph(htmlLink(link)) : '',
    ...entries,
    ...notes.map((note) => paragraph(escapeHtml(note))),
    ...(ways ?? []).map((way) => paragraph(htmlLink(way))),
    paragraph(signature),
    footer.length > 0 ? `<p style="font-size:14px">${footer.map(htmlLink).join('<br>')}</p>` : '',
  ].filter(Boolean)
}

const isSaid = (part: string | null | undefined): part is string => Boolean(part)
const textLink = ({ label, url }: Link) => `${label}:\n${url}`
const textQuote = (quote: string | null | undefined) => (quote ? `> ${quote}` : null)
const htmlQuote = (quote: string | null | undefined) =>
  quote
    ? `<blockquote dir="auto" style="border-left:3px solid #868e9c;margin:0;padding-left:12px">${escapeHtml(quote)}</blockquote>`
    : ''
const htmlLink = ({ url, label }: Link) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`

const signature = '— Pikir'
const paragraph = (html: string) => `<p>${html}</p>`

/** A header ends at the first line break: none may come from a site's name. */
const oneLine = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
