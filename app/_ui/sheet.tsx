import type { ReactNode } from 'react'

/** The white card in the middle of a small page. */
export const Sheet = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-4 rounded-lg bg-surface p-5 shadow-card sm:p-7">
    <h1 className="text-xl font-semibold text-balance">{title}</h1>
    {children}
  </section>
)
