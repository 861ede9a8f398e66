import type { Signal } from '@/lib/contract/screening'
import { paintRanges, type Range } from '@/lib/text/visible-text'

type Placed = Pick<Signal, 'start' | 'end'>

/** Where in the text that was which has a place there. */
export const placesOf = (signals: Placed[]): Range[] =>
  signals.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))

/** A comment's HTML with what was noticed in it marked. */
export const markSignals = (html: string, signals: Placed[]): string =>
  paintRanges(html, placesOf(signals), (piece) => `<mark>${piece}</mark>`)
