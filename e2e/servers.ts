import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { HASTY } from '@/db/testing/cluster'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'
import { accountIssuer } from './servers/account-issuer'
import { certificate } from './servers/certificate'
import { frontDoor } from './servers/front-door'
import { listen } from './servers/listen'
import { postOffice } from './servers/post-office'
import { publisher } from './servers/publisher'
import { smsGateway } from './servers/sms-gateway'
import { startServer, stopServer } from './servers/start-server'

/** What the stories need, once for a run: a database, the built server, two TLS front doors, mail, a gateway for texts, an issuer of accounts. */
export default async function setup() {
  const { folder, remove } = makeTemporaryFolder('stories')
  const database = await startEmbedded({ dataDir: folder, settings: HASTY })
  await migrate(database.migrationUrl, 'pikir_app')
  const mail = await postOffice()
  const tls = await certificate()
  const sms = await smsGateway(tls)
  const issuer = await accountIssuer(tls)
  let port = 0
  const ours = frontDoor(tls, () => port)
  const comments = `https://comments.test:${await listen(ours)}`
  const theirs = publisher(tls, () => comments)
  const press = await listen(theirs)
  const { child, url } = await startServer(comments, {
    ...database,
    smtpUrl: mail.smtpUrl,
    certificate: tls.cert,
  })
  port = Number(new URL(url).port)

  Object.assign(process.env, {
    E2E_COMMENTS: comments,
    E2E_NEWS: `https://news.example:${press}`,
    E2E_EVIL: `https://evil.example:${press}`,
    E2E_SERVER: url,
    E2E_MAILS: mail.mailsUrl,
    E2E_MAIL_SERVER: mail.smtpUrl,
    E2E_SMS_GATEWAY: sms.url,
    E2E_TEXTS: sms.textsUrl,
    E2E_ISSUER: issuer.url,
    E2E_DATABASE: database.databaseUrl,
    E2E_DATABASE_OWNER: database.migrationUrl,
  })
  return async () => {
    for (const server of [ours, theirs]) server.close().closeAllConnections()
    mail.close()
    sms.close()
    issuer.close()
    await stopServer(child)
    await remove()
  }
}
