import type { Language } from '@/lib/contract/fields'
import type { Jobs } from '@/lib/jobs/queues'

type Letter = {
  to: string
  subject: string
  language: Language
  lead: string
  /** What the mail is about: digits to copy or an address to open. */
  code?: string
  link?: { url: string; label: string }
  notes: string[]
}

/** The same letter as plain text and as simple HTML that needs nothing from anywhere. */
export function mail({ to, subject, language, lead, code, link, notes }: Letter): Jobs['mail'] {
  const text = [lead, code, link && `${link.label}:\n${link.url}`, ...notes, signature]
    .filter(Boolean)
    .join('\n\n')
  const parts = [
    paragraph(escapeHtml(lead)),
    code && paragraph(`<b style="font-size:28px;letter-spacing:4px">${escapeHtml(code)}</b>`),
    link && paragraph(`<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>`),
    ...notes.map((note) => paragraph(escapeHtml(note))),
    paragraph(signature),
  ].filter(Boolean)
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;max-width:36em">${parts.join('')}</body></html>`
  return { to, subject: oneLine(subject), text: `${text}\n`, html }
}

const signature = '— Pikir'
const paragraph = (html: string) => `<p>${html}</p>`

/** A header ends at the first line break: none may come from a site's name. */
const oneLine = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
