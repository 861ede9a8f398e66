import type { Answer, Request } from '@/app/_api/ask'
import type { Closed, Queue } from './queue-state'
import type { Event } from './reduce'
import type { RetryKeys } from './retry-keys'
import type { Store } from './store'

/** What every action in the queue works with. */
export type Desk = {
  site: string
  /** Of the tab and its filters. */
  query: string
  store: Store<Queue, Event>
  keys: RetryKeys
  /** Reads what the page was opened with anew: the macros. */
  renew: () => void
  call: <T>(method: string, path: string, request?: Omit<Request, 'language'>) => Promise<Answer<T>>
  words: {
    /** Tells what was done. */
    done: (what: 'approve' | 'hide' | 'hold' | 'restore' | 'undo' | 'sanction', name: string) => void
    macro: (macro: string, name: string) => void
    /** Tells what was done in other words. */
    say: (text: string) => void
    nothingToUndo: () => void
    /** Tells that a decision was not saved, and why. */
    failed: (name: string, why: string) => void
    stands: (why: string) => void
    late: (closed: Closed) => void
  }
}
