import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

export type Person = { sub: string; name?: string; email?: string; email_verified?: boolean }

export const client = { id: 'pikir', secret: 'a secret between the two' }

/** A real OpenID Connect issuer on a free port, at which `issuer.person` signs in without being asked. */
export async function startIssuer() {
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = {
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'Редакционный вход',
  }
  const issuer = { url, settings, person: { sub: '' } as Person, stop }
  const provider = new Provider(
    url,
    configuration(() => issuer.person, 'https://comments.test/api/auth/callback/oidc'),
  )
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

/** Of an issuer that asks nobody for anything. */
export const configuration = (who: () => Person, redirectUri: string): Configuration => ({
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
  cookies: { keys: ['only for tests'] },
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...who(), sub }) }),
  // nobody is asked for consent
  loadExistingGrant: async ({ oidc }) => {
    const { clientId } = oidc.client ?? {}
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId })
    grant.addOIDCScope('openid email profile')
    await grant.save()
    return grant
  },
})
