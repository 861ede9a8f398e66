import { cx } from '@/app/_ui/cx'
import type { T } from './format'

type Row = { key: string; cells: string[] }
type Props = { caption: string; columns: string[]; rows: Row[]; t: T }

/** The numbers of a chart, for whoever would rather read them. */
export const Numbers = ({ caption, columns, rows, t }: Props) => (
  <details className="print:hidden">
    <summary className="w-fit cursor-pointer rounded font-semibold text-accent">
      {t('insights.table')}
    </summary>
    <table className="mt-3 w-full border-collapse text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-soft">
        <tr>
          {columns.map((column, place) => (
            <th
              key={column}
              scope="col"
              className={cx('py-1', place === 0 ? 'text-left' : 'pl-3 text-right')}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...values] }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            {values.map((value, place) => (
              <td key={columns[place + 1]} className="py-1 pl-3 text-right">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
