/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Bell, bellId } from '../notices/bell'
import { NoticeList } from '../notices/notice-list'
import { useNotices } from '../notices/use-notices'
import { useTalk } from '../talk'
import { useWords } from '../words'

const panel = 'notices'

/** As whom the reader writes, what concerns them, and the way out. */
export function ReaderBar() {
  const { reader } = useTalk()
  useWayBackIn(reader.kind)
  return reader.kind === 'reader' ? <Bar key={reader.id} name={reader.name} /> : null
}

/** Whoever signed out is left where one signs in. */
function useWayBackIn(kind: string) {
  const before = useRef(kind)
  useLayoutEffect(() => {
    const isOut = before.current === 'reader' && kind === 'visitor'
    before.current = kind
    if (isOut && document.hasFocus() && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.desk .primary')?.focus({ preventScroll: true })
  }, [kind])
}

function Bar({ name }: { name: string }) {
  const { t } = useWords()
  const { signOut } = useTalk()
  const { notices, ask, see } = useNotices()
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (isOpen) void see()
  })
  function close() {
    setOpen(false)
    document.getElementById(bellId)?.focus()
  }
  return (
    <>
      <div class="reader">
        <span>
          {t('signed-in-as')} <b>{name}</b>
        </span>
        <Bell
          unseen={typeof notices === 'string' ? 0 : notices.unseen}
          isOpen={isOpen}
          panel={panel}
          press={() => setOpen(!isOpen)}
        />
        <button type="button" class="plain" onClick={signOut}>
          {t('sign-out')}
        </button>
      </div>
      {isOpen && <NoticeList id={panel} notices={notices} ask={ask} close={close} />}
    </>
  )
}
