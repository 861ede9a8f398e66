import { z } from 'zod'
import { id, time } from './fields'

/** What the log keeps. Texts are `audit.<action>` in the newsroom's locales. */
export const auditActions = [
  'comment.approve',
  'comment.hide',
  'comment.hold',
  'comment.restore',
  'comment.mask',
  'comment.delete',
  'comment.feature',
  'comment.unfeature',
  'bulk.start',
  'bulk.undo',
  'sanction.impose',
  'sanction.confirm',
  'sanction.acknowledge',
  'sanction.lift',
  'sanction.end',
  'domain.ban',
  'domain.unban',
  'member.trust',
  'member.distrust',
  'member.rename',
  'member.merge',
  'member.hide-picture',
  'member.show-picture',
  'note.write',
  'appeal.settle',
  'settings.change',
  'screening.change',
  'sms.change',
  'words.change',
  'reasons.change',
  'macros.change',
  'section.change',
  'thread.change',
  'role.change',
  'invitation.send',
  'invitation.withdraw',
  'invitation.accept',
  'provider.change',
  'key.make',
  'key.retire',
  'staff.sign-in',
  'factor.reset',
] as const

/** What it was done to; its `subjectId` is the row's id, a person's where it is a member. */
export const auditSubjects = [
  'comment',
  'bulk',
  'sanction',
  'domain',
  'member',
  'appeal',
  'site',
  'section',
  'thread',
  'invitation',
  'key',
] as const

export const auditAction = z.enum(auditActions)
export const auditSubject = z.enum(auditSubjects)
export type AuditAction = z.infer<typeof auditAction>
export type AuditSubject = z.infer<typeof auditSubject>

/** Which entries of the log: all of these hold. */
export const auditFilter = z.object({
  /** Who did it; `rule`: nobody, a rule or the passing of time. */
  actor: z.union([id, z.literal('rule')]).optional(),
  action: auditAction.optional(),
  subject: auditSubject.optional(),
  subjectId: id.optional(),
  /** Not before. */
  from: time.optional(),
  /** Before. */
  until: time.optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

export const auditEntry = z
  .object({
    /** From 1 without a gap. */
    number: z.number().int(),
    at: time,
    /** null: a rule, or the passing of time. */
    actor: z.object({ id, name: z.string().nullable() }).nullable(),
    action: z.string(),
    subject: z.string(),
    subjectId: id.nullable(),
    /** A person's name, the beginning of a comment, the title of a thread; null where it has none any more. */
    subjectName: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntry>

/** Newest first. */
export const auditPage = z
  .object({ entries: z.array(auditEntry), next: z.string().nullable() })
  .meta({ id: 'AuditPage' })
export type AuditPage = z.infer<typeof auditPage>
