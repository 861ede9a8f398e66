import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type Person = { sub: string; name?: string; email?: string; email_verified?: boolean }

const redirectUri = 'https://comments.test/api/auth/callback/oidc'

/**
 * A real OpenID Connect issuer on a free port, at which `issuer.person` signs in without being asked.
 * The settings name it from now on.
 */
export async function startIssuer() {
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = {
    url,
    clientId: 'pikir',
    clientSecret: 'a secret between the two',
    person: { sub: '' } as Person,
    stop,
  }
  const provider = new Provider(url, {
    clients: [
      {
        client_id: issuer.clientId,
        client_secret: issuer.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
    cookies: { keys: ['only for tests'] },
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...issuer.person, sub }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  Object.assign(process.env, {
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: issuer.clientId,
    OIDC_CLIENT_SECRET: issuer.clientSecret,
    OIDC_NAME: 'Редакционный вход',
  })
  const standard = provider.callback()

  function answer(...[request, response]: Parameters<typeof standard>) {
    if (!request.url?.startsWith('/interaction/')) return standard(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: issuer.person.sub } })
  }

  function stop() {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }

  return issuer
}
