import { linkTo } from './link-to'
import type { FeedEntry } from './read-feed'

/** `self` is the feed's own address, `page` the one that it is about. */
export type Feed = { self: string; page: string; title: string; language: string; entries: FeedEntry[] }

/** Atom (RFC 4287) with what each comment answers (RFC 4685). */
export function renderFeed({ self, page, title, language, entries }: Feed): string {
  const [newest] = entries
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${language}">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<updated>${changedAt(newest)}</updated>
${entries.map(renderEntry).join('\n')}
</feed>
`
}

function renderEntry(entry: FeedEntry): string {
  const { id, parentId, authorName, html, createdAt, threadTitle, threadUrl } = entry
  const answered = parentId
    ? `\n<thr:in-reply-to ref="urn:uuid:${parentId}" href="${xml(linkTo(threadUrl, parentId))}"/>`
    : ''
  return `<entry>
<id>urn:uuid:${id}</id>
<title>${xml(`${authorName}: ${threadTitle || threadUrl}`)}</title>
<author><name>${xml(authorName)}</name></author>
<link rel="alternate" type="text/html" href="${xml(linkTo(threadUrl, id))}"/>${answered}
<published>${createdAt.toISOString()}</published>
<updated>${changedAt(entry)}</updated>
<content type="html">${xml(html)}</content>
</entry>`
}

// a feed without entries must say when it changed all the same
const changedAt = (entry: FeedEntry | undefined) =>
  (entry?.editedAt ?? entry?.createdAt ?? new Date(0)).toISOString()

// characters that XML 1.0 has no place for
const unfit = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replace(unfit, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')
