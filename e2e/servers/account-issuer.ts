import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:https'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'
import { listen } from './listen'

/** The client that newspapers have there. */
export const client = { id: 'newspaper', secret: 'a secret between the two' }

/** A real OpenID Connect issuer with a page on which somebody says who they are; any newspaper may send readers there. */
export async function accountIssuer(tls: { key: string; cert: string }) {
  let standard: ReturnType<Provider['callback']> = () => Promise.resolve()
  const server = createServer(tls, (request, response) => {
    const isAsking = request.url?.startsWith('/interaction/')
    if (!isAsking) return void standard(request, response)
    if (request.method !== 'POST') return void response.setHeader('Content-Type', 'text/html').end(page)
    text(request)
      .then((form) => new URLSearchParams(form).get('login') ?? '')
      .then((accountId) => provider.interactionFinished(request, response, { login: { accountId } }))
      .catch(() => response.writeHead(500).end())
  })
  const url = `https://id.example:${await listen(server)}`
  const provider = new Provider(url, configuration)
  // each newspaper of a story has an address of its own
  provider.Client.prototype.redirectUriAllowed = (uri) =>
    new URL(uri).pathname.startsWith('/api/auth/callback/')
  standard = provider.callback()
  return { url, close: () => server.close().closeAllConnections() }
}

const page = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Вход</title>
<form method="post"><label>Логин <input name="login"></label> <button>Это я</button></form></html>`

const configuration: ConstructorParameters<typeof Provider>[1] = {
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: ['https://comments.test/'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
  cookies: { keys: ['only for stories'] },
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub }) }),
  // nobody is asked for consent
  loadExistingGrant: async ({ oidc }) => {
    const { clientId } = oidc.client ?? {}
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId })
    grant.addOIDCScope('openid email profile')
    await grant.save()
    return grant
  },
}
