import type { OEmbed } from '@/lib/contract/oembed'
import { escapeHtml } from './plain/escape'
import type { Quotable } from './read-quotable'

// as wide as others' quotes are
const usualWidth = 550
// what moderators hide is gone from other pages after that, where they ask again; seconds
const cacheAge = 3_600

type Frame = { maxwidth?: number | undefined; maxheight?: number | undefined }

/** A comment as a quotation with its link and date, which needs neither scripts nor a frame. */
export function renderQuote(comment: Quotable, { maxwidth = usualWidth, maxheight }: Frame): OEmbed {
  const { siteName, url, title, authorName } = comment
  const width = Math.min(maxwidth, usualWidth)
  const style = `max-width:${width}px${maxheight ? `;max-height:${maxheight}px;overflow:auto` : ''}`
  return {
    version: '1.0',
    type: 'rich',
    html: `<blockquote cite="${escapeHtml(url)}" style="${style}"><div dir="auto">${comment.html}</div>${signature(comment)}</blockquote>`,
    width,
    height: maxheight ?? null,
    title: title ? `${authorName}: ${title}` : authorName,
    author_name: authorName,
    provider_name: siteName,
    provider_url: new URL(url).origin,
    cache_age: cacheAge,
  }
}

function signature({ url, title, authorName, createdAt, language, timeZone }: Quotable) {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(createdAt)
  const when = `<time datetime="${createdAt.toISOString()}">${escapeHtml(time)}</time>`
  const where = title ? `, <cite><bdi>${escapeHtml(title)}</bdi></cite>` : ''
  return `<p>— <bdi>${escapeHtml(authorName)}</bdi>${where}, <a href="${escapeHtml(url)}">${when}</a></p>`
}
