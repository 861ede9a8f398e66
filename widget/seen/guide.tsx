/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { QuoteButton } from '../composer/quote-button'
import { openReply } from '../composer/quotes'
import { KeyHelp } from '../keys/key-help'
import { useKeys } from '../keys/use-keys'
import type { Placed } from '../thread/loaded'
import { useSteady } from '../use-steady'
import { useWords } from '../words'
import { NextNew } from './next-new'
import { useIsNew } from './use-is-new'
import { useUnvisited } from './use-unvisited'
import { currentComment, type Step, walk } from './walk'

/** Ways through a thread: to what is new, from comment to comment, into an answer to what is selected. */
export function Guide({ comments }: { comments: Placed[] }) {
  const { t } = useWords()
  const isNew = useIsNew()
  const unvisited = useUnvisited(comments)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [said, say] = useState('')

  const does = useSteady({
    goNew: async (step: Step) => {
      const fresh = new Set(comments.filter(isNew).map(({ id }) => id))
      const found = await walk(step, (id) => fresh.has(id), true)
      say(found ? t('new-here') : '')
    },
    goUnvisited: () => walk(1, (id) => unvisited.has(id), true),
    reply: () => openReply(currentComment() ?? ''),
    help: () => setHelpOpen(true),
  })
  useKeys({
    nextNew: () => does.goNew(1),
    previousNew: () => does.goNew(-1),
    next: () => walk(1, everyComment, false),
    previous: () => walk(-1, everyComment, false),
    reply: does.reply,
    help: does.help,
  })

  return (
    <>
      <QuoteButton />
      <NextNew left={unvisited.size} go={does.goUnvisited} />
      <p role="status" class="unseen">
        {said}
      </p>
      <p class="foot">
        <button type="button" class="plain scripted" onClick={does.help}>
          {t('hotkeys')}
        </button>
      </p>
      {isHelpOpen && <KeyHelp close={() => setHelpOpen(false)} />}
    </>
  )
}

const everyComment = () => true
