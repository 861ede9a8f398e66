import { randomUUID } from 'node:crypto'
import { Problem } from '@/lib/problem'
import { countSignIns } from './count-sign-ins'
import { keepTime } from './deadline'
import { guardWrites, limitBody, tellChanges } from './guards'
import { newRoutes } from './new-routes'
import { openApiDocument, securitySchemes } from './open-api'
import { answerProblem } from './problem'
import { accountRoutes } from './routes/account'
import { appealRoutes } from './routes/appeals'
import { auditRoutes } from './routes/audit'
import { bulkRoutes } from './routes/bulk'
import { claimRoutes } from './routes/claims'
import { commentRoutes } from './routes/comments'
import { connectionRoutes } from './routes/connections'
import { countRoutes } from './routes/counts'
import { embedSessionRoutes } from './routes/embed-sessions'
import { feedRoutes } from './routes/feeds'
import { filterRoutes } from './routes/filters'
import { insightsRoutes } from './routes/insights'
import { invitationRoutes } from './routes/invitations'
import { linkedRoutes } from './routes/linked'
import { liveRoutes } from './routes/live'
import { macroRoutes } from './routes/macros'
import { mentionRoutes } from './routes/mentions'
import { moderationRoutes } from './routes/moderation'
import { notificationRoutes } from './routes/notifications'
import { oembedRoutes } from './routes/oembed'
import { ownAccountRoutes } from './routes/own-accounts'
import { ownPhoneRoutes } from './routes/own-phone'
import { ownSessionRoutes } from './routes/own-sessions'
import { passkeyRoutes } from './routes/passkeys'
import { passwordRoutes } from './routes/password'
import { peopleRoutes } from './routes/people'
import { phoneSignInRoutes } from './routes/phone-sign-in'
import { pictureRoutes } from './routes/pictures'
import { previewRoutes } from './routes/preview'
import { profileRoutes } from './routes/profile'
import { pushRoutes } from './routes/push'
import { readerRoutes } from './routes/readers'
import { reasonRoutes } from './routes/reasons'
import { renderRoutes } from './routes/render'
import { reportRoutes } from './routes/reports'
import { sanctionRoutes } from './routes/sanctions'
import { screeningRoutes } from './routes/screening'
import { screeningListRoutes } from './routes/screening-lists'
import { secondFactorRoutes } from './routes/second-factor'
import { sectionRoutes } from './routes/sections'
import { signInRoutes } from './routes/sign-in'
import { siteKeyRoutes } from './routes/site-keys'
import { siteProviderRoutes } from './routes/site-providers'
import { siteRoutes } from './routes/sites'
import { smsRoutes } from './routes/sms'
import { staffRoutes } from './routes/staff'
import { threadStaffRoutes } from './routes/thread-staff'
import { threadRoutes } from './routes/threads'
import { unsubscribeRoutes } from './routes/unsubscribe'

/** In this order they are documented. */
const ofVersionOne = [
  threadRoutes,
  threadStaffRoutes,
  countRoutes,
  feedRoutes,
  commentRoutes,
  previewRoutes,
  moderationRoutes,
  macroRoutes,
  claimRoutes,
  bulkRoutes,
  filterRoutes,
  renderRoutes,
  oembedRoutes,
  peopleRoutes,
  profileRoutes,
  pictureRoutes,
  notificationRoutes,
  pushRoutes,
  unsubscribeRoutes,
  mentionRoutes,
  reportRoutes,
  reasonRoutes,
  appealRoutes,
  readerRoutes,
  sanctionRoutes,
  screeningRoutes,
  screeningListRoutes,
  auditRoutes,
  insightsRoutes,
  siteRoutes,
  siteProviderRoutes,
  sectionRoutes,
  smsRoutes,
  staffRoutes,
  invitationRoutes,
  signInRoutes,
  secondFactorRoutes,
  phoneSignInRoutes,
  accountRoutes,
  ownSessionRoutes,
  passwordRoutes,
  linkedRoutes,
  ownPhoneRoutes,
  passkeyRoutes,
  connectionRoutes,
  embedSessionRoutes,
  ownAccountRoutes,
  siteKeyRoutes,
]

/** Everything under /api/v1 and /live. */
export function createApi() {
  const app = newRoutes()
  app.use(async (c, next) => {
    const given = c.env?.outgoing?.getHeader('x-request-id')
    c.set('requestId', typeof given === 'string' ? given : randomUUID())
    // unless a route says that others may keep it
    c.header('Cache-Control', 'no-store')
    await next()
  })
  app.use(guardWrites, limitBody, keepTime, tellChanges)
  app.use('/api/v1/sign-in/*', countSignIns)
  app.use('/api/v1/account/second-factor/*', countSignIns)
  app.onError(answerProblem)
  app.notFound((c) => answerProblem(new Problem('not-found'), c))

  const v1 = newRoutes()
  for (const routes of ofVersionOne) v1.route('/', routes)
  for (const [name, scheme] of Object.entries(securitySchemes)) {
    v1.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  }
  v1.doc31('/openapi.json', openApiDocument)
  return app.route('/api/v1', v1).route('/', liveRoutes)
}
