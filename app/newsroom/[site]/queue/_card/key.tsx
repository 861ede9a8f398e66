import { Kbd } from '@/app/_ui/kbd'

/** The key of a button; phones have none, and no room for it. */
export const Key = ({ children }: { children: string }) => (
  <span aria-hidden className="hidden lg:inline-flex">
    <Kbd faint>{children}</Kbd>
  </span>
)
