import type { PersonKey } from './people'

/** What somebody said, `after` so many minutes from the article's publication, and what was said to it. */
export type Said = {
  by: PersonKey
  after: number
  text: string
  replies: Said[]
  /** Approved within minutes unless it says otherwise. */
  fate: Fate
}

type Fate =
  | { kind: 'published' }
  | { kind: 'hidden'; after: number; reason: 'abuse' | 'spam'; note: string }
  | { kind: 'waiting' }
  | { kind: 'held'; after: number; note: string }

export const voice =
  (by: PersonKey) =>
  (after: number, text: string, replies: Said[] = []): Said => ({
    by,
    after,
    text,
    replies,
    fate: { kind: 'published' },
  })

/** It was public for a while, drew replies, and leaves a tombstone. */
export const hiddenLater = (
  said: Said,
  fate: { after: number; reason: 'abuse' | 'spam'; note: string },
): Said => ({
  ...said,
  fate: { kind: 'hidden', ...fate },
})

export const waiting = (said: Said): Said => ({ ...said, fate: { kind: 'waiting' } })

/** A moderator put it off: it waits at the end of the queue. */
export const held = (said: Said, fate: { after: number; note: string }): Said => ({
  ...said,
  fate: { kind: 'held', ...fate },
})
