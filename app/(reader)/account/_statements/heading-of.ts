import type { Statement } from '@/lib/contract/appeals'

/** The message key of what was done. */
export const headingOf = ({ sanction }: Statement) => `statements.${sanction?.kind ?? 'hidden'}` as const
