/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import { NamesHere, patternOf } from '../comment/mark-names'
import { Desk } from '../composer/desk'
import { HiddenList } from '../person/hidden-list'
import { Picks } from '../picks/picks'
import { Guide } from '../seen/guide'
import { HiddenAuthorsProvider, TalkProvider, VotesProvider } from '../talk'
import { useAtFirst } from '../use-once'
import type { View } from '../view'
import { WordsProvider } from '../words'
import type { T } from '../words-in'
import { Arrivals } from './arrivals'
import { BranchList } from './branch-list'
import { branches } from './branches'
import { Heading } from './heading'
import { More } from './more'
import { SortLinks } from './sort-links'
import type { Told } from './told'
import { useConversation } from './use-conversation'
import { withWaitingEdits } from './with-waiting-edits'

/** What the world outside the components may ask for. `told` answers with the last change that is shown now. */
export type Doors = {
  redeem: (code: string) => Promise<void>
  told: (news: Told) => Promise<number | null>
  /** Leads to a comment, if it is of this thread. */
  link: (comment: string) => Promise<void>
}

type Props = { view: View; t: T; opened?: (doors: Doors) => void }

/** Everything that a reader sees: rendered on the server, then taken over in the browser. */
export function Thread({ view, t, opened }: Props) {
  const { thread, talk, doors, votes, hiddenAuthors, own, edits, said, picks } = useConversation(view, t)
  const { loaded, part, state } = thread
  useAtFirst(() => void opened?.(doors))

  const { arrived } = loaded
  const comments = useMemo(() => withWaitingEdits(loaded.comments, edits), [loaded.comments, edits])
  const tree = useMemo(() => branches({ comments, arrived }, own), [comments, arrived, own])
  const names = [...new Set(comments.map(({ author }) => author?.name ?? ''))].sort().join('\0')
  const pattern = useMemo(() => patternOf(names.split('\0')), [names])
  const words = useMemo(() => ({ t, timeZone: view.site.timeZone }), [t, view])
  return (
    <WordsProvider value={words}>
      <TalkProvider value={talk}>
        <VotesProvider value={votes}>
          <HiddenAuthorsProvider value={hiddenAuthors}>
            <NamesHere.Provider value={pattern}>
              <section class="thread" aria-labelledby="heading">
                <Heading count={loaded.count} linked={part.linked} />
                {!view.branch && <Desk parentId={null} />}
                <p role="status" class="unseen">
                  {said}
                </p>
                <Picks picks={picks} />
                {comments.length > 1 && <SortLinks sort={part.sort} choose={thread.sortBy} />}
                {view.isLinkGone && <p class="quiet">{t('link-gone')}</p>}
                {loaded.isStale && <p class="quiet">{t('stale')}</p>}
                <Arrivals count={arrived.length} show={thread.reveal} />
                {tree.length > 0 ? (
                  <BranchList branches={tree} linked={part.linked} isLong={comments.length > manyComments} />
                ) : (
                  !talk.terms.closed && <p class="empty">{t('empty')}</p>
                )}
                {state === 'failed' && (
                  <p class="trouble" role="alert">
                    {t('load-failed')}
                  </p>
                )}
                {loaded.next && <More next={loaded.next} state={state} more={thread.more} />}
                {!view.branch && <Guide comments={comments} />}
                <HiddenList />
              </section>
            </NamesHere.Provider>
          </HiddenAuthorsProvider>
        </VotesProvider>
      </TalkProvider>
    </WordsProvider>
  )
}

// from here on what is out of sight is not laid out
const manyComments = 200
