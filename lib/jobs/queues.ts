/** Every job there is, with what it is sent. The migration makes one queue of each. */
export type Jobs = {
  /** A mail to send: the mailbox keeps it in the demo, SMTP sends it elsewhere. */
  mail: { to: string; subject: string; text: string; html: string; headers?: Record<string, string> }
  /** Drops what has expired: codes, sessions, idempotency keys. */
  sweep: Record<string, never>
  /** Counts comments, replies and votes anew. */
  recount: Record<string, never>
}

export type JobName = keyof Jobs

export const queues: readonly JobName[] = ['mail', 'sweep', 'recount']
