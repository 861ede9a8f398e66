import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { db } from '@/db/client'
import { siteProviders } from '@/db/schema/ways'
import { seal } from '@/lib/auth/seal'
import { serveWorld } from '@/lib/outbound/testing'
import type { Site } from '@/lib/sites/find-site'
import { client, configuration, type Person } from '../testing-issuer'
import { newVisit, ours } from '../testing-visit'
import { secretPlace } from './find-provider'

/** The name that the server of a test answers to (lib/outbound/testing.ts). */
export const issuerName = 'https://check.example'

/** A real issuer that a site has set up for itself; our server reaches it as one on the public internet. */
export async function startSiteIssuer(site: Site) {
  const id = `${site.slug}.oidc`
  const issuer = { person: { sub: '' } as Person }
  const provider = new Provider(
    issuerName,
    configuration(() => issuer.person, `${ours}/api/auth/callback/${id}`),
  )
  provider.proxy = true
  const standard = provider.callback()
  const answer: RequestListener = (request, response) => {
    Object.assign(request.headers, { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'check.example' })
    if (!request.url?.startsWith('/interaction/')) return void standard(request, response)
    return void provider.interactionFinished(request, response, { login: { accountId: issuer.person.sub } })
  }
  // two doors to one: TLS for our server, none for the browser of the test
  const world = await serveWorld((request, response) => overridden(answer)(request, response))
  const door = createServer(answer)
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  let instead: RequestListener | null = null
  const overridden =
    (standardly: RequestListener): RequestListener =>
    (request, response) =>
      instead ? instead(request, response) : standardly(request, response)
  const elsewhere = (request: Request) => {
    const { pathname, search } = new URL(request.url)
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
      headers: request.headers,
      redirect: 'manual',
    })
  }
  return Object.assign(issuer, {
    ...{ id, world, answer },
    newVisit: (provider = id) => newVisit({ provider, elsewhere }),
    /** What our server is told in the place of what the issuer says; null: again what it says. */
    says: (listener: RequestListener | null) => {
      instead = listener
    },
    stop: async () => {
      door.closeAllConnections()
      door.close()
      await world.close()
    },
  })
}

/** As an administrator sets it up. */
export async function plantProvider(site: Site, issuer = issuerName) {
  const sealedSecret = seal(client.secret, secretPlace(site.id, 'oidc'))
  const set = { clientId: client.id, sealedSecret, issuer, name: 'Вход газеты' }
  await db.insert(siteProviders).values({ siteId: site.id, kind: 'oidc', ...set })
}
