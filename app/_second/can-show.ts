import type { SecondFactor } from '@/lib/contract/second-factor'

/** Whether there is anything to show, and the sign-in is recent enough for it. */
export const canShow = ({ mayShow, authenticator, passkeys }: SecondFactor) =>
  mayShow && (authenticator !== null || passkeys > 0)
