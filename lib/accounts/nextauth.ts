import NextAuth, { type NextAuthOptions, type Profile, type Session } from 'next-auth'
import Github from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import Yandex from 'next-auth/providers/yandex'
import { sessionCookie } from '@/lib/auth/cookies'
import { newToken } from '@/lib/auth/tokens'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { adapter } from './adapter'
import { type Identity, kindOf } from './identity'
import {
  profileOfClaims,
  profileOfGithub,
  profileOfGoogle,
  profileOfSiteClaims,
  profileOfVk,
  profileOfYandex,
  verifiedGithubEmail,
  withSigned,
} from './profiles'
import { absoluteDays } from './sessions/session-cookie'
import type { Begin } from './sessions/start-session'
import type { SiteProvider } from './ways/find-provider'
import { discoveryOf } from './ways/issuer'
import { tradeCode } from './ways/trade-code'
import { tradeVkCode, type VkPerson, vkId } from './ways/vk'

type Provider = NextAuthOptions['providers'][number]
type Asked = Begin & {
  /** The path of the sign-in page, with where to go from there. */
  signInPage: string
  /** Of the site, where the request is about one of its own. */
  own: SiteProvider | null
  /** Which device VK says it has answered. */
  deviceId: string | undefined
  /** Instead of signing in: what to do with whom the provider names; returns the path to go on to. */
  link: ((identity: Identity) => Promise<string>) | null
}

/** Hands one request to NextAuth; `req` and `res` are as Next's pages router would make them. */
export const answerWith = (asked: Asked, req: object, res: object): Promise<void> =>
  NextAuth(req as never, res as never, authOptions(asked))

export function authOptions({ signInPage, own, deviceId, link, ...begin }: Asked): NextAuthOptions {
  return {
    secret: env.secret,
    adapter: adapter(begin) as NextAuthOptions['adapter'],
    providers: [...operators(deviceId), ...(own ? [ofSite(own, deviceId)] : [])],
    // the cookie's age; the database ends sessions sooner (extend-session.ts)
    session: { strategy: 'database', maxAge: absoluteDays * 86_400, generateSessionToken: newToken },
    useSecureCookies: true,
    cookies: {
      sessionToken: cookie(sessionCookie),
      callbackUrl: cookie('__Host-next-auth.callback-url'),
      csrfToken: cookie('__Host-next-auth.csrf-token'),
      pkceCodeVerifier: cookie('__Host-next-auth.pkce', minutes),
      state: cookie('__Host-next-auth.state', minutes),
      nonce: cookie('__Host-next-auth.nonce', minutes),
    },
    pages: { signIn: signInPage, error: signInPage, signOut: '/account' },
    callbacks: {
      ...(link && { signIn: ({ account }) => (account ? link(identityOf(account)) : false) }),
      session: ({ session: { expires }, user }) => ({ expires, user: { id: user.id } }) as Session,
      redirect: ({ url, baseUrl }) => (isOurs(url, baseUrl) ? new URL(url, baseUrl).href : baseUrl),
    },
    logger: {
      error: (code) => log.warn({ auth: code }, 'sign-in failed'),
      warn: (code) => log.warn({ auth: code }, 'sign-in'),
      debug: () => {},
    },
  }
}

// as long as somebody may take at the provider
const minutes = 15 * 60

const cookie = (name: string, maxAge?: number) => ({
  name,
  options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/', ...(maxAge && { maxAge }) },
})

const isOurs = (url: string, baseUrl: string) =>
  URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === baseUrl

const identityOf = ({ provider, providerAccountId }: Identity): Identity => ({
  provider: kindOf(provider),
  providerAccountId,
})

const known = {
  google: (client: Client) =>
    Google({ ...client, checks: ['pkce', 'state', 'nonce'], profile: profileOfGoogle }),
  yandex: (client: Client) =>
    Yandex({
      ...client,
      authorization: 'https://oauth.yandex.ru/authorize?scope=login:info',
      checks: ['pkce', 'state'],
      profile: profileOfYandex,
    }),
  vk: byVkId,
  github: (client: Client) =>
    Github({ ...client, checks: ['pkce', 'state'], userinfo: githubUser, profile: profileOfGithub }),
}

function operators(deviceId: string | undefined): Provider[] {
  const { google, yandex, vk, github, oidc } = env.providers
  return [
    google && known.google(google),
    yandex && known.yandex(yandex),
    vk && known.vk(vk, deviceId),
    github && known.github(github),
    oidc && anyIssuer(oidc),
  ].filter((provider) => provider !== undefined)
}

function byVkId({ id = 'vk', ...client }: Client, deviceId: string | undefined): Provider {
  return {
    ...{ id, name: id, type: 'oauth', ...client },
    authorization: { url: `${vkId}/authorize`, params: { scope: 'vkid.personal_info' } },
    checks: ['pkce', 'state'],
    token: {
      url: `${vkId}/oauth2/auth`,
      request: async ({ params, checks, provider: { callbackUrl } }) => ({
        tokens: { told: await tradeVkCode(client, { params, deviceId, checks, redirectUri: callbackUrl }) },
      }),
    },
    userinfo: { request: async ({ tokens }) => tokens.told as Profile },
    profile: (person: VkPerson) => profileOfVk(person),
  }
}

function ofSite({ id, kind, facts, ...client }: SiteProvider, deviceId: string | undefined): Provider {
  if (kind !== 'oidc') return known[kind]({ ...client, id }, deviceId)
  if (!facts) throw new Error('an issuer that nobody has found')
  return {
    ...{ id, name: id, type: 'oauth', issuer: facts.issuer, ...client },
    authorization: { url: facts.authorization_endpoint, params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    // all that leaves for an address that a site gave goes through our own guard
    token: {
      url: facts.token_endpoint,
      request: async ({ params, checks, provider: { callbackUrl } }) => ({
        tokens: { told: await tradeCode(facts, client, { params, checks, redirectUri: callbackUrl }) },
      }),
    },
    userinfo: { request: async ({ tokens }) => tokens.told as Profile },
    profile: profileOfSiteClaims,
  }
}

const githubUser: Extract<ReturnType<typeof Github>['userinfo'], object> = {
  url: 'https://api.github.com/user',
  request: async ({ client, tokens }) => ({
    ...(await client.userinfo(tokens.access_token ?? '')),
    email: (await verifiedGithubEmail(tokens.access_token)) ?? undefined,
  }),
}

type Client = { id?: string; clientId: string; clientSecret: string }
type Issuer = NonNullable<typeof env.providers.oidc>

/** Any OpenID Connect issuer, found by discovery. */
function anyIssuer({ issuer, name, clientId, clientSecret }: Issuer): Provider {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: discoveryOf(issuer),
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    userinfo: {
      request: async ({ client, tokens }) => {
        // what is typed as bare parameters is the checked set
        const checked = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(checked) : {}
        return withSigned(told, checked.claims())
      },
    },
    profile: profileOfClaims,
  }
}
