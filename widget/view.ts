import type { Comment } from '@/lib/contract/comments'
import type { Language } from '@/lib/contract/fields'
import type { SiteSettings } from '@/lib/contract/sites'
import type { Sort, Terms, Thread } from '@/lib/contract/threads'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What one document shows. Everybody gets the same: nothing in it depends on who asks or in which page it stands. */
export type View = {
  site: { slug: string; name: string; timeZone: string } & Pick<
    SiteSettings,
    'voting' | 'foldBelow' | 'editMinutes'
  > & {
      /** Readers sign in by the publisher's own accounts, and by nothing else. */
      ownOnly?: true
    }
  language: Language
  /** null: as the reader's system has it. */
  theme: Theme | null
  threadId: string
  key: string
  sort: Sort
  cursor: string | null
  /** The comment whose replies alone are shown, to readers without scripts. */
  branch: string | null
  /** The comment that was linked to: its branch comes first. */
  linked: string | null
  /** One was linked to that is not there any more. */
  isLinkGone: boolean
  /** null while nobody has commented. */
  thread: Thread | null
  /** What holds for who writes in it. */
  terms: Terms
  comments: Comment[]
  /** What the newsroom shows above the others, newest choice first; on the first page alone. */
  featured: Comment[]
  next: string | null
  /** Changes after this one are not in it yet. */
  since: number
}

type Place = { sort?: Sort; branch?: string | null; cursor?: string | null }

/** Where another part of the same thread is, for readers without scripts. */
export function embedAddress(view: View, { sort = view.sort, branch, cursor }: Place): string {
  const { key, language: lang, theme, site } = view
  const query = new URLSearchParams({ key, lang, sort })
  for (const [name, value] of Object.entries({ theme, branch, cursor })) if (value) query.set(name, value)
  return `/embed/${site.slug}?${query}`
}

/** A comment's own address: the article's, with a mark that the loader understands. null where the article is not known. */
export const commentAddress = ({ thread }: View, id: string) =>
  thread && `${thread.url.split('#')[0]}#pikir-${id}`

export const threadPath = (view: View) => `/sites/${view.site.slug}/threads/${view.threadId}`
