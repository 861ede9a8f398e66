import { withoutQuotes } from '@/lib/text/plain-text'
import { visibleText } from '@/lib/text/visible-text'
import { linksIn } from './links-in'
import type { Subject } from './rule'

/** What rules look at in a comment's HTML. Most comments quote nothing: what they say is all that they show. */
export function readHtml(html: string): Required<Pick<Subject, 'text' | 'said' | 'links'>> {
  const text = visibleText(html)
  const own = withoutQuotes(html)
  return { text, said: own === html ? text : visibleText(own), links: linksIn(html) }
}
