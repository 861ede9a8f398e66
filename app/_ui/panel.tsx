import type { ReactNode } from 'react'

type Props = { id?: string; title: string; intro?: ReactNode; children: ReactNode }

/** A titled part of a page; by its id an address leads to it. */
export const Panel = ({ id, title, intro, children }: Props) => (
  <section id={id} className="grid scroll-mt-4 gap-4 rounded-lg bg-surface p-4 shadow-card sm:p-6">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      {intro && <p className="mt-1 text-soft">{intro}</p>}
    </div>
    {children}
  </section>
)
