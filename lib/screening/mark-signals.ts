import type { Signal } from '@/lib/contract/screening'
import { paintRanges } from '@/lib/text/visible-text'

type Placed = Pick<Signal, 'start' | 'end'>

/** A comment's HTML with what was noticed in it marked. */
export const markSignals = (html: string, signals: Placed[]): string =>
  paintRanges(
    html,
    signals.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }])),
    (piece) => `<mark>${piece}</mark>`,
  )
