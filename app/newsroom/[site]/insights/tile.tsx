import type { ReactNode } from 'react'

type Props = { name: string; value: ReactNode; before?: string | null; children?: ReactNode }

/** One big number with what explains it. */
export const Tile = ({ name, value, before, children }: Props) => (
  <div className="grid min-w-0 content-start gap-1 rounded-lg bg-surface p-3 shadow-card sm:p-4 print:break-inside-avoid">
    <dt className="text-sm font-semibold text-soft">{name}</dt>
    <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
    {children && <dd className="text-sm text-soft">{children}</dd>}
    {before && <dd className="text-sm text-soft">{before}</dd>}
  </div>
)

type TilesProps = { title: string; children: ReactNode }

export const Tiles = ({ title, children }: TilesProps) => (
  <section className="grid gap-3">
    <h2 className="text-lg font-semibold">{title}</h2>
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4">{children}</dl>
  </section>
)
