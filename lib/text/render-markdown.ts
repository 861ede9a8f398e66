import MarkdownIt from 'markdown-it'
import { spoiler } from './spoiler'

// deeper quotes and lists than this help nobody and cost time
const maxNesting = 20

const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true, maxNesting })
  .enable(['paragraph', 'blockquote', 'list', 'fence', 'code'])
  .enable(['text', 'newline', 'escape', 'entity', 'backticks', 'emphasis', 'link', 'autolink', 'linkify'])
  .enable(['balance_pairs', 'fragments_join'])
  .use(spoiler)

markdown.validateLink = (address) => /^https?:\/\/[^/]/i.test(address) && URL.canParse(address)
markdown.linkify.set({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false }).tlds(['рф', 'қаз'], true)

const linkManners: [string, string][] = [
  ['rel', 'nofollow ugc noopener'],
  ['target', '_blank'],
]

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  // without its title: words that nobody sees nobody can moderate
  const token = tokens[index]
  const href = token?.attrGet('href')
  if (token) token.attrs = href ? [['href', href], ...linkManners] : []
  return self.renderToken(tokens, index, options)
}
// the info string of a fence would become a class of the author's choice
markdown.renderer.rules.fence = (tokens, index) =>
  `<pre><code>${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`
markdown.renderer.rules.list_item_open = () => '<li>'
markdown.renderer.rules.ordered_list_open = () => '<ol>'

/** Comment Markdown to HTML of p, br, em, strong, blockquote, ul, ol, li, a, code, pre and span.spoiler alone. */
export const renderMarkdown = (text: string): string => markdown.render(text)

/** Whether anything would be seen of it: not only spaces, controls and joiners. */
export const hasVisibleText = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
