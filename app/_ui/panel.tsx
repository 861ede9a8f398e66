import type { ReactNode } from 'react'

type Props = { title: string; intro?: ReactNode; children: ReactNode }

/** A titled part of a page. */
export const Panel = ({ title, intro, children }: Props) => (
  <section className="grid gap-4 rounded-lg bg-surface p-4 shadow-card sm:p-6">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      {intro && <p className="mt-1 text-soft">{intro}</p>}
    </div>
    {children}
  </section>
)
