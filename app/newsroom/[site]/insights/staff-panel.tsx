import { Panel } from '@/app/_ui/panel'
import type { Insights } from '@/lib/contract/insights'
import { numberWords, type T } from './format'

type Props = { moderators: NonNullable<Insights['moderators']>; t: T }

export const StaffPanel = ({ moderators, t }: Props) => (
  <Panel title={t('insights.moderators')} intro={t('insights.moderatorsAbout')}>
    <table className="w-full border-collapse tabular-nums">
      <thead className="text-sm text-soft">
        <tr>
          <th scope="col" className="py-1 text-left">
            {t('insights.nameColumn')}
          </th>
          <th scope="col" className="py-1 text-right">
            {t('insights.decided')}
          </th>
        </tr>
      </thead>
      <tbody>
        {moderators.map(({ id, name, decided }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal [overflow-wrap:anywhere]">
              {name}
            </th>
            <td className="py-1.5 text-right">{numberWords(decided)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Panel>
)
