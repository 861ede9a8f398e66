import type { Jobs } from '@/lib/jobs/queues'
import type { Letter, Link } from './letter'
import { mailHtml } from './mail-html'

/** The same letter as plain text and as simple HTML that needs nothing from anywhere. */
export function mail(letter: Letter): Jobs['mail'] {
  const { to, subject, headers } = letter
  return {
    to,
    subject: oneLine(subject),
    text: `${textParts(letter).join('\n\n')}\n`,
    html: mailHtml(letter),
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

const isSaid = (part: string | null | undefined): part is string => Boolean(part)
const textLink = ({ label, url }: Link) => `${label}:\n${url}`
const textQuote = (quote: string | null | undefined) => (quote ? `> ${quote}` : null)

const signature = '— Pikir'

/** A header ends at the first line break: none may come from a site's name. */
const oneLine = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
