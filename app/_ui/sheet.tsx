import type { ReactNode } from 'react'

type Props = { title: string; lead?: ReactNode; children: ReactNode }

/** The white card in the middle of a small page. */
export const Sheet = ({ title, lead, children }: Props) => (
  <section className="grid gap-4 rounded-lg bg-surface p-5 shadow-card sm:p-7">
    <div className="grid gap-1">
      <h1 className="text-xl font-semibold">{title}</h1>
      {lead && <p className="text-soft">{lead}</p>}
    </div>
    {children}
  </section>
)
