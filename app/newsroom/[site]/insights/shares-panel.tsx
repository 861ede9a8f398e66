import { Panel } from '@/app/_ui/panel'
import { SharesChart } from './_charts/lazy'
import { numberWords, shareWords, type T } from './format'
import { Numbers } from './numbers'

type Share = { key: string; name: string; count: number; share: number }
type Props = { title: string; shares: Share[]; t: T }

/** What was hidden, by something. */
export function SharesPanel({ title, shares, t }: Props) {
  if (shares.length === 0) {
    return (
      <Panel title={title}>
        <p className="text-soft">{t('insights.nothingHidden')}</p>
      </Panel>
    )
  }
  const told = shares.map(({ share, ...one }) => ({
    ...one,
    words: `${numberWords(one.count)} · ${shareWords(t, share)}`,
  }))
  return (
    <Panel title={title}>
      <SharesChart shares={told} label={title} />
      <Numbers
        t={t}
        caption={title}
        columns={[title, t('insights.countColumn'), t('insights.shareColumn')]}
        rows={shares.map(({ key, name, count, share }) => ({
          key,
          cells: [name, numberWords(count), shareWords(t, share)],
        }))}
      />
    </Panel>
  )
}
