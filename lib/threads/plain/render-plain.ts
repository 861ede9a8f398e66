import type { Comment } from '@/lib/contract/comments'
import type { Language } from '@/lib/contract/fields'
import type { Translate } from '@/lib/i18n/translate'
import type { Site } from '@/lib/sites/find-site'
import { linkTo } from '../link-to'
import { type Branch, branchesOf } from './branches'
import { escapeHtml, jsonInScript } from './escape'
import { type Discussion, discussionLd } from './json-ld'
import { widgetTranslator } from './words'

type Words = { t: Translate; site: Site; url: string; time: Intl.DateTimeFormat }

/** `rest`: where the whole thread is read without scripts. */
type Asked = { language: Language; rest: string }

/** A page of a thread for a publisher's server to put into the article: HTML without styles, and what it is for machines. */
export function renderPlain(discussion: Discussion, { language, rest }: Asked): string {
  const { site, page } = discussion
  const { thread, comments, next } = page
  if (comments.length === 0) return ''
  const t: Translate = widgetTranslator(language)
  const words = { t, site, url: thread.url, time: timeIn(language, site.timeZone) }
  const isCut = next !== null || comments.some(({ more }) => more !== null)
  return `<section class="pikir-plain" lang="${language}">
<h2>${escapeHtml(t('comments', { count: thread.commentCount }))}</h2>
${branchesOf(comments)
  .map((branch) => renderBranch(branch, words))
  .join('\n')}
${isCut ? `<p><a href="${escapeHtml(rest)}" rel="nofollow">${escapeHtml(t('whole-thread'))}</a></p>\n` : ''}<script type="application/ld+json">${jsonInScript(discussionLd(discussion))}</script>
</section>
`
}

function renderBranch({ comment, replies }: Branch, words: Words): string {
  const parts = [renderComment(comment, words), ...replies.map((reply) => renderBranch(reply, words))]
  return `<article id="pikir-${comment.id}">\n${parts.join('\n')}\n</article>`
}

function renderComment(comment: Comment, { t, site, url, time }: Words): string {
  const { id, author, html, status, createdAt, editedAt, upvotes, downvotes, folded } = comment
  if (!author || html === null) return `<p>${escapeHtml(t(placeWords[status]))}</p>`
  const when = `<time datetime="${createdAt}">${escapeHtml(time.format(new Date(createdAt)))}</time>`
  const said = [
    `<bdi>${escapeHtml(author.name)}</bdi>`,
    author.staff && escapeHtml(t('staff')),
    `<a href="${escapeHtml(linkTo(url, id))}">${when}</a>`,
    editedAt && escapeHtml(t('edited')),
    site.voting !== 'none' && upvotes > 0 && escapeHtml(t('vote-up', { count: upvotes })),
    site.voting === 'both' && downvotes > 0 && escapeHtml(t('vote-down', { count: downvotes })),
  ]
  const text = `<div dir="auto">${html}</div>`
  const shown = folded
    ? `<details><summary>${escapeHtml(t('veil-reports'))}</summary>${text}</details>`
    : text
  return `<p>${said.filter(Boolean).join(' · ')}</p>\n${shown}`
}

const placeWords = { published: 'gone', pending: 'withdrawn', hidden: 'hidden', deleted: 'deleted' }

const timeIn = (language: Language, timeZone: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone })
