import { z } from 'zod'

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
  'sanction.lift',
  'sanction.end',
  'domain.ban',
  'domain.unban',
  'member.trust',
  'member.distrust',
  'note.write',
  'appeal.settle',
  'settings.change',
  'screening.change',
  'words.change',
  'reasons.change',
  'section.change',
  'thread.change',
  'role.change',
  'invitation.send',
  'invitation.withdraw',
  'invitation.accept',
  'staff.sign-in',
  'log.export',
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
] as const

export const auditAction = z.enum(auditActions)
export const auditSubject = z.enum(auditSubjects)
export type AuditAction = z.infer<typeof auditAction>
export type AuditSubject = z.infer<typeof auditSubject>
