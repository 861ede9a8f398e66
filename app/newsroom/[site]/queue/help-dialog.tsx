'use client'

import { Dialog } from '@/app/_ui/dialog'
import { Kbd } from '@/app/_ui/kbd'
import { Tick } from '@/app/_ui/tick'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'

const lines = [
  [['A'], 'help.approve'],
  [['H'], 'help.hide'],
  [['P'], 'help.hold'],
  [['R'], 'help.restore'],
  [['T'], 'help.trust'],
  [['B'], 'help.branch'],
  [['S'], 'help.sanction'],
  [['M'], 'help.mask'],
  [['F'], 'help.feature'],
  [['Z'], 'help.undo'],
  [['C'], 'help.chain'],
  [['X', '⇧X'], 'help.select'],
  [['⇧A'], 'help.selectAll'],
  [['J', 'K', '↓', '↑'], 'help.move'],
  [['?'], 'help.help'],
] as const

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  macros: Macro[]
  shortcuts: { areOn: boolean; turn: (on: boolean) => void }
}

export function HelpDialog({ open, onOpenChange, macros, shortcuts }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('help.title')} closeLabel={t('close')}>
      <p className="mb-4 text-soft">{t('help.intro')}</p>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5">
        {lines.map(([keys, meaning]) => (
          <div key={meaning} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
        {macros.map(({ id, name }, place) => (
          <div key={id} className="contents">
            <dt>
              <Kbd>⇧{place + 1}</Kbd>
            </dt>
            <dd>
              {t('help.macro')} <bdi className="wrap-anywhere">{name}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Tick
        className="mt-5 border-t border-line pt-4"
        label={t('help.use')}
        isOn={shortcuts.areOn}
        onTurn={shortcuts.turn}
      />
    </Dialog>
  )
}
