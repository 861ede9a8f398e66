import type { ThreadPage } from '@/lib/contract/threads'
import type { Site } from '@/lib/sites/find-site'
import { linkTo } from '../link-to'
import { type Branch, branchesOf } from './branches'
import { textOf } from './escape'

/** A page of a thread, and since when the thread is there. */
export type Discussion = { site: Site; page: ThreadPage; begunAt: Date }

/**
 * Schema.org's DiscussionForumPosting, as Google documents it for forums: the newsroom's article is what is talked
 * about, the comments are nested as they answer each other.
 */
export function discussionLd({ site, page: { thread, comments }, begunAt }: Discussion) {
  const { url, title, commentCount } = thread
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': `${url.split('#')[0]}#pikir`,
    url,
    headline: title || undefined,
    text: title || undefined,
    author: { '@type': 'Organization', name: site.name, url: new URL(url).origin },
    datePublished: begunAt.toISOString(),
    sharedContent: { '@type': 'WebPage', url, name: title || undefined },
    commentCount,
    interactionStatistic: counter('CommentAction', commentCount),
    comment: branchesOf(comments).map((branch) => commentLd(branch, site, url)),
  }
}

function commentLd({ comment, replies }: Branch, site: Site, url: string): object {
  const { id, parentId, author, html, folded, createdAt, editedAt } = comment
  const own =
    author && html !== null && !folded
      ? {
          author: { '@type': 'Person', name: author.name },
          text: textOf(html),
          dateModified: editedAt ?? undefined,
          ...votesLd(comment, site),
        }
      : { creativeWorkStatus: 'Deleted' }
  return {
    '@type': 'Comment',
    '@id': linkTo(url, id),
    url: linkTo(url, id),
    dateCreated: createdAt,
    datePublished: createdAt,
    parentItem: parentId ? { '@id': linkTo(url, parentId) } : undefined,
    ...own,
    comment: replies.length ? replies.map((reply) => commentLd(reply, site, url)) : undefined,
  }
}

function votesLd({ upvotes, downvotes }: Branch['comment'], { voting }: Site) {
  if (voting === 'none') return {}
  const likes = { upvoteCount: upvotes, interactionStatistic: counter('LikeAction', upvotes) }
  return voting === 'like' ? likes : { ...likes, downvoteCount: downvotes }
}

const counter = (action: string, count: number) => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${action}`,
  userInteractionCount: count,
})
