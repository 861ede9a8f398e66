import type { ThreadChange } from '@/lib/contract/threads'

/** What the stream tells. `reset` alone: too much to tell, read it all anew. */
export type Told = ({ reset: false } & Omit<ThreadChange, 'reset'>) | { reset: true }
