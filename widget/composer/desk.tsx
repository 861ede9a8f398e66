/** @jsxImportSource preact */
import { ReaderBar } from '../sign-in/reader-bar'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Composer } from './composer'

type Props = { parentId: string | null; name?: string; close?: () => void }

/** Where one writes: the composer for readers, the way in for visitors. */
export function Desk({ parentId, name, close }: Props) {
  const { t } = useWords()
  const { reader } = useTalk()
  const isShut = reader.kind === 'reader' && !reader.mayComment
  return (
    <div class={parentId ? undefined : 'desk'}>
      {!parentId && <ReaderBar />}
      {reader.kind === 'visitor' ? (
        <SignIn />
      ) : isShut ? (
        <p class="note">{t('not-here')}</p>
      ) : (
        <Composer parentId={parentId} name={name} close={close} />
      )}
    </div>
  )
}
