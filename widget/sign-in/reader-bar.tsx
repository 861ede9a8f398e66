/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { Bell, bellId } from '../notices/bell'
import { NoticeList } from '../notices/notice-list'
import { useNotices } from '../notices/use-notices'
import { useTalk } from '../talk'
import { useWords } from '../words'

const panel = 'notices'

/** As whom the reader writes, what concerns them, and the way out. */
export function ReaderBar() {
  const { reader } = useTalk()
  return reader.kind === 'reader' ? <Bar key={reader.id} name={reader.name} /> : null
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
