import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { v7 } from 'uuid'
import { newMember, newSite } from '@/lib/accounts/testing'
import type { Site } from '@/lib/sites/find-site'
import { beginOwnSession } from './begin-own-session'
import { checkToken } from './check-token'
import { makeKey } from './keys'

/** A publisher for tests: its site, and what it signs with. */
export async function newPublisher(name?: string) {
  const site = await newSite(name)
  const admin = await newMember(site, 'admin', `Главный ${v7()}`.slice(0, 30))
  return { site, admin, key: await newSecret({ site, admin }) }
}

type House = { site: Site; admin: { actor: Parameters<typeof makeKey>[0] } }
export type Signing = { kid: string; alg: string; key: Parameters<SignJWT['sign']>[0] }

export async function newSecret({ site, admin }: House): Promise<Signing> {
  const { key, secret } = await makeKey(admin.actor, site, { algorithm: 'HS256' })
  return { kid: key.id, alg: 'HS256', key: new TextEncoder().encode(secret ?? '') }
}

export async function newPair({ site, admin }: House) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = JSON.stringify(await exportJWK(publicKey))
  const { key } = await makeKey(admin.actor, site, { algorithm: 'ES256', publicKey: jwk })
  return { kid: key.id, alg: 'ES256', key: privateKey, jwk }
}

export const nowInSeconds = () => Math.floor(Date.now() / 1000)

/** What a publisher would say of a reader of its own, signed; `said` takes the place of it, undefined takes it out. */
export function sign(site: Site, { kid, alg, key }: Signing, said: Record<string, unknown> = {}) {
  const iat = nowInSeconds()
  const usual = { iss: 'https://news.test', sub: v7(), aud: site.slug, jti: v7(), name: 'Айгуль Сейтова' }
  const claims = { ...usual, iat, exp: iat + 120, ...said }
  return new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key)
}

/** The raw token for the cookie; null: the former one goes on. */
export const comeIn = async (site: Site, token: string, former?: string) =>
  beginOwnSession(site, await checkToken(site, token), { former })
