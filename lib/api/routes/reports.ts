import type { Context } from 'hono'
import type { Actor } from '@/lib/auth/actor'
import { type NewReport, newReport, receipt } from '@/lib/contract/reports'
import { pickLanguage } from '@/lib/i18n/languages'
import { reportComment } from '@/lib/moderation/report-comment'
import { networkOfCaller } from '../caller'
import { type Api, actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { leaveTrace } from '../leave-trace'
import { consume, limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { commentParams } from '../params'
import { answer, body, route } from '../route'

const report = route('public', {
  method: 'post',
  path: '/sites/{site}/comments/{comment}/reports',
  summary: 'Report a comment, or give notice of illegal content',
  description:
    'Members give any reason, once for a comment: another one takes its place. Notice of illegal content needs no account; it is confirmed by mail, and so is its outcome.',
  request: { params: commentParams, body: body(newReport) },
  responses: { 201: answer('What to name the report by', receipt) },
})

export const reportRoutes = newRoutes().openapi(report, async (c) => {
  const given = c.req.valid('json')
  const subject = { siteId: (await siteOf(c)).id, commentId: c.req.valid('param').comment }
  const actor = await actorOf(c)
  await limit(c, actor, given)
  // who looks like one person counts as one
  await leaveTrace(c, { actor, siteId: subject.siteId })
  const language = given.language ?? pickLanguage(c.req.header('accept-language'))
  const key = idempotencyKey(c)
  return c.json(await reportComment(actor, subject, { report: given, language, key }), 201)
})

/** A notice makes a mail to an address that anybody can name: it is limited whoever gives it. */
async function limit(c: Context<Api>, actor: Actor, { notice }: NewReport) {
  await limitReader(actor, 'reports-by-user')
  if (!notice) return
  await consume('notices-by-address', networkOfCaller(c))
  await consume('notices-by-email', notice.email)
}
