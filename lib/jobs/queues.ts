/** Every job there is, with what it is sent. The migration makes one queue of each. */
export type Jobs = {
  /** A mail to send: the mailbox keeps it in the demo, SMTP sends it elsewhere. */
  mail: { to: string; subject: string; text: string; html: string; headers?: Record<string, string> }
  /** A code for a phone. `sealed`: number and text; `until`, ISO 8601: when it is of no use any more. */
  sms: { siteId: string; sealed: string; until: string }
  /** Tells people what concerns them: a comment that readers see now, a decision, the end of reports. `withdrawn` ends them. */
  notify: { siteId: string } & (
    | { kind: 'published'; commentId: string }
    | { kind: 'decision'; decisionId: string }
    | { kind: 'appeal'; appealId: string }
    | { kind: 'sanction'; sanctionId: string; moment: 'given' | 'lifted' | 'ended' }
    | { kind: 'report'; reportIds: string[] }
    | { kind: 'withdrawn'; commentId: string }
  )
  /** Mails together what was not seen since yesterday. */
  digest: Record<string, never>
  /** One notification for one browser. */
  push: { siteId: string; notificationId: string; subscriptionId: string }
  /** Asks the rules again that could not be asked about a comment. */
  'screen-again': Record<string, never>
  /** Tries rules or words on the past. */
  replay: { siteId: string; replayId: string }
  /** Decides on many comments in one transaction. */
  bulk: {
    siteId: string
    bulkId: string
    targets: { id: string; revision: number; status: 'published' | 'pending' | 'hidden' | 'deleted' }[]
  }
  /** Carries out bulk decisions whose process died. */
  'take-up': Record<string, never>
  /** Measures what reports weigh by a line that a site has drawn anew. */
  'fold-anew': { siteId: string }
  /** Writes down anew what names look like, by the look-alikes that are known now. */
  'look-anew': Record<string, never>
  /** Drops what has expired: codes, sessions, idempotency keys. */
  sweep: Record<string, never>
  /** Looks whether far more sign-ins fail than usual. */
  'watch-sign-ins': Record<string, never>
  /** Writes down outside the database where each audit log ends. */
  'export-audit': Record<string, never>
  /** Counts comments, replies and votes anew. */
  recount: Record<string, never>
}

export type JobName = keyof Jobs

export const queues: readonly JobName[] = [
  'mail',
  'sms',
  'notify',
  'digest',
  'push',
  'screen-again',
  'replay',
  'bulk',
  'take-up',
  'fold-anew',
  'look-anew',
  'sweep',
  'watch-sign-ins',
  'export-audit',
  'recount',
]
