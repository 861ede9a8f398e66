/** @jsxImportSource preact */
import { Later } from '../later'
import { ReaderBar } from '../sign-in/reader-bar'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Composer } from './composer'
import { TermsLine } from './terms-line'

type Props = { parentId: string | null; name?: string; close?: () => void }

/** Where one writes: the composer for readers, the way in for visitors. */
export function Desk({ parentId, name, close }: Props) {
  const { t } = useWords()
  const { reader, sanction, terms } = useTalk()
  const isShut = reader.kind === 'reader' && !reader.mayComment
  return (
    <div class={parentId ? undefined : terms.closed ? 'desk shut' : 'desk'}>
      {!parentId && <ReaderBar />}
      {!parentId && <TermsLine />}
      {sanction && (
        <Later
          load={() => import('../sanction/sanctioned')}
          show={({ Sanctioned }) => <Sanctioned key={sanction.kind} standing={sanction} />}
        />
      )}
      {reader.kind === 'visitor' ? (
        sanction?.kind !== 'ban' && !terms.closed && <SignIn />
      ) : isShut ? (
        <p class="note">{t('not-here')}</p>
      ) : (
        <Composer parentId={parentId} name={name} close={close} />
      )}
    </div>
  )
}
