/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { useTalk } from '../talk'
import { useSteady } from '../use-steady'
import { useWords } from '../words'
import { readDraft } from './drafts'
import { withQuote } from './quote'
import { takeQuotes } from './quotes'
import { wordsToQuote } from './selected'
import { send } from './send'
import { Sheet } from './sheet'
import { useSending } from './use-sending'
import { useWait } from './use-wait'

/** `close` is there for replies; `name` is whom they answer. */
type Props = { parentId: string | null; name: string | undefined; close: (() => void) | undefined }

/** Where a new comment is written. */
export function Composer({ parentId, name, close }: Props) {
  const { t } = useWords()
  const { view, terms, posted } = useTalk()
  const wait = useWait()
  const [first] = useState(() => firstWords(parentId))
  const sending = useSending({
    place: parentId ? { parent: parentId } : { thread: view.threadId },
    first,
    isHeld: wait > 0 || terms.closed,
    send: (draft, nudge) => send(view, draft, { parentId, nudge }),
    done: (comment) => {
      posted(comment)
      close?.()
    },
  })
  const id = `write-${parentId ?? 'new'}`
  useQuotes(parentId, (words) => {
    sending.write(withQuote(sending.text, words))
    document.getElementById(id)?.focus()
  })
  // what was written stays, to copy
  if (terms.closed && !sending.text.trim()) return null
  const label = name ? t('your-reply', { name }) : t('your-comment')

  return (
    <Sheet
      id={id}
      label={label}
      placeholder={name ? label : t('invitation')}
      submitLabel={t('send')}
      first={first}
      sending={sending}
      wait={wait}
      isClosed={terms.closed}
      close={close}
      isSmall={parentId !== null}
    />
  )
}

/** Whoever asks to reply with words selected wants to answer these. */
function firstWords(parentId: string | null): string {
  const words = parentId && !readDraft({ parent: parentId }) ? wordsToQuote(parentId) : null
  return words ? withQuote('', words) : ''
}

function useQuotes(parentId: string | null, add: (words: string) => void) {
  const { take } = useSteady({ take: add })
  useEffect(() => (parentId ? takeQuotes(parentId, take) : undefined), [parentId, take])
}
