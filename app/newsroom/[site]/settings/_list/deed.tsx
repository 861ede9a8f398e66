import type { LucideIcon } from 'lucide-react'
import { Button } from '@/app/_ui/button'

type Props = {
  icon: LucideIcon
  label: string
  disabled?: boolean
  'aria-expanded'?: boolean
  onClick: () => void
}

/** A button that is a picture; its words are for those who do not see it. */
export const Deed = ({ icon: Icon, label, ...rest }: Props) => (
  <Button {...rest} size="small" tone="quiet" aria-label={label}>
    <Icon aria-hidden className="size-4" />
  </Button>
)
