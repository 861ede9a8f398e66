import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { icon: LucideIcon; title: string; children?: ReactNode }

export const EmptyState = ({ icon: Icon, title, children }: Props) => (
  <div className="grid justify-items-center gap-2 rounded-lg bg-surface px-6 py-14 text-center shadow-card">
    <Icon aria-hidden className="size-9 text-soft" strokeWidth={1.5} />
    <h2 className="text-lg font-semibold">{title}</h2>
    {children && <div className="max-w-md text-soft">{children}</div>}
  </div>
)
