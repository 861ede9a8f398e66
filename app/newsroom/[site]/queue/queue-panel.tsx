'use client'

import { Coffee } from 'lucide-react'
import { useEffect, useState } from 'react'
import { EmptyState } from '@/app/_ui/empty-state'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'
import type { QueuePage } from '@/lib/contract/queue'
import { ActionBar } from './_card/action-bar'
import { Card } from './_card/card'
import { HidePanel } from './_card/hide-panel'
import { isFiltered } from './_state/choice'
import { claimOn } from './_state/queue-state'
import type { Bureau } from './_state/use-desk'
import { useShortcuts, useShortcutsSwitch } from './_state/use-shortcuts'
import { BulkBar } from './bulk-bar'
import { FilterBar } from './filter-bar'
import { HelpDialog } from './help-dialog'
import { Presence } from './presence'
import { QueueHead } from './queue-head'
import { QueueList } from './queue-list'
import { QueueTabs } from './queue-tabs'
import { queueTitle } from './queue-title'
import { UnscreenedBanner } from './unscreened-banner'
import { useCommands } from './use-commands'

type Props = { bureau: Bureau & { name: string }; first: QueuePage; macros: Macro[] }

export function QueuePanel({ bureau, first, macros }: Props) {
  const [helpIsOpen, setHelpIsOpen] = useState(false)
  const shortcuts = useShortcutsSwitch()
  const desk = useCommands(bureau, { first, macros, openHelp: () => setHelpIsOpen(true) })
  const { queue, dispatch, entry, hiding, obey } = desk
  useShortcuts(shortcuts.areOn ? (hiding ? 'reasons' : 'card') : 'off', obey)
  useWaitingInTitle(queue.counts.waiting, bureau.name)

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-4">
        <QueueTabs slug={bureau.slug} tab={bureau.choice.tab} counts={queue.counts} />
        <QueueHead queue={queue} choice={bureau.choice} isLive={desk.isLive} obey={obey} />
        <FilterBar slug={bureau.slug} choice={bureau.choice} />
        <Presence claims={queue.claims} />
        <BulkBar
          isFiltered={isFiltered(bureau.choice)}
          selected={queue.selected.length}
          matching={desk.matching}
          progress={desk.progress}
          obey={obey}
        />
        {queue.unscreened && <UnscreenedBanner unscreened={queue.unscreened} timeZone={bureau.timeZone} />}
        {entry ? (
          <Card
            key={entry.card.id}
            entry={entry}
            bureau={bureau}
            claim={claimOn(queue, entry.card.id)}
            chainIsOpen={desk.chainIsOpen}
            onDismiss={() => dispatch({ type: 'dismissed', id: entry.card.id })}
          />
        ) : (
          <Nothing />
        )}
        {hiding && (
          <HidePanel
            key={hiding.reason}
            hiding={hiding}
            isMany={desk.isMany}
            note={desk.notes[hiding.id] ?? ''}
            onNote={(note) => desk.write(hiding.id, note)}
            onOthers={desk.setOthers}
            obey={obey}
          />
        )}
        <ActionBar queue={queue} said={desk.said} isHiding={hiding !== null} macros={macros} obey={obey} />
      </div>
      <QueueList queue={queue} onFocus={(id) => dispatch({ type: 'focused', id })} />
      <HelpDialog open={helpIsOpen} onOpenChange={setHelpIsOpen} macros={macros} shortcuts={shortcuts} />
    </div>
  )
}

function Nothing() {
  const { t } = useNewsroomWords()
  return (
    <EmptyState icon={Coffee} title={t('queue.empty')}>
      {t('queue.emptyText')}
    </EmptyState>
  )
}

function useWaitingInTitle(waiting: number, site: string) {
  const { t } = useNewsroomWords()
  useEffect(() => {
    document.title = queueTitle(t('queue.title'), site, waiting)
  }, [waiting, site, t])
}
