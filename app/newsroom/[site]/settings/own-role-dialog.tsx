'use client'

import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

type Props = { open: boolean; onLeave: () => void; onGiveUp: () => void }

/** Nobody shuts themselves out by a slip of the mouse. */
export function OwnRoleDialog({ open, onLeave, onGiveUp }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && onLeave()}
      title={t('staff.ownRole')}
      closeLabel={t('close')}
    >
      <p className="mb-4">{t('staff.ownRoleText')}</p>
      <div className="flex flex-wrap gap-2">
        <Button tone="bad" onClick={onGiveUp}>
          {t('staff.ownRoleDo')}
        </Button>
        <Button onClick={onLeave}>{t('staff.cancel')}</Button>
      </div>
    </Dialog>
  )
}
