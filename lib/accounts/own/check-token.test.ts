import { SignJWT, UnsecuredJWT } from 'jose'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Site } from '@/lib/sites/find-site'
import { checkToken } from './check-token'
import { retireKey } from './keys'
import { newPair, newPublisher, newSecret, nowInSeconds, sign } from './testing'

const refusal = (path: string) => ({ code: 'token-refused', extra: { errors: [{ path }] } })

async function isRefused(site: Site, token: string, path: string) {
  await expect(checkToken(site, token)).rejects.toMatchObject(refusal(path))
}

test('a publisher vouches with a secret or with a pair of keys', async () => {
  const house = await newPublisher()
  for (const key of [house.key, await newPair(house)]) {
    const { claims } = await checkToken(house.site, await sign(house.site, key, { sub: 'reader-7' }))
    expect(claims).toMatchObject({ sub: 'reader-7', name: 'Айгуль Сейтова' })
  }
})

test('a token without a signature is nobody’s', async () => {
  const { site, key } = await newPublisher()
  const [, payload] = (await sign(site, key)).split('.')
  const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: key.kid })).toString('base64url')
  for (const alg of ['none', 'None', 'NONE']) await isRefused(site, `${header(alg)}.${payload}.`, 'alg')
  // as libraries make it, without a kid
  await isRefused(site, new UnsecuredJWT({ sub: 'x' }).encode(), 'kid')
  await isRefused(site, `${header('HS256')}.${payload}.`, 'signature')
})

test('a token of somebody else’s secret, or changed on the way, is refused', async () => {
  const { site, key } = await newPublisher()
  const forged = await sign(site, { ...key, key: new TextEncoder().encode('x'.repeat(43)) })
  await isRefused(site, forged, 'signature')
  const [header, , signature] = (await sign(site, key)).split('.')
  const other = (await sign(site, key, { name: 'Другая' })).split('.')[1]
  await isRefused(site, `${header}.${other}.${signature}`, 'signature')
})

test('the algorithm is the key’s own: a public key is no secret to sign with', async () => {
  const house = await newPublisher()
  const pair = await newPair(house)
  for (const text of [pair.jwk, JSON.stringify({ ...JSON.parse(pair.jwk), alg: 'ES256' })]) {
    const confused = { kid: pair.kid, alg: 'HS256', key: new TextEncoder().encode(text) }
    await isRefused(house.site, await sign(house.site, confused), 'alg')
  }
  await isRefused(
    house.site,
    await sign(house.site, { ...house.key, alg: 'HS512', key: new Uint8Array(64) }),
    'alg',
  )
})

test('a key speaks for its own site alone', async () => {
  const [ours, theirs] = [await newPublisher(), await newPublisher()]
  await isRefused(ours.site, await sign(ours.site, theirs.key), 'kid')
  await isRefused(ours.site, await sign(theirs.site, ours.key), 'aud')
  await isRefused(ours.site, await sign(ours.site, ours.key, { aud: [ours.site.slug] }), 'aud')
})

test('a retired key vouches for nobody, another one of the site goes on', async () => {
  const house = await newPublisher()
  const { site, admin, key } = house
  const next = await newSecret(house)
  await retireKey(admin.actor, site, { id: key.kid })
  await isRefused(site, await sign(site, key), 'kid')
  await expect(checkToken(site, await sign(site, next))).resolves.toBeTruthy()
})

test.each(['not-a-uuid', v7(), "' or true --", 7])('no key is found by the name %s', async (kid) => {
  const { site, key } = await newPublisher()
  await isRefused(site, await sign(site, { ...key, kid: kid as string }), 'kid')
})

test('a token lives five minutes at most', async () => {
  const { site, key } = await newPublisher()
  const now = nowInSeconds()
  await isRefused(site, await sign(site, key, { iat: now - 120, exp: now - 60 }), 'exp')
  await isRefused(site, await sign(site, key, { iat: now, exp: now + 301 }), 'exp')
  await isRefused(site, await sign(site, key, { iat: now + 3600, exp: now + 3660 }), 'iat')
  await isRefused(site, await sign(site, key, { iat: now - 3600, exp: now + 60 }), 'iat')
  await isRefused(site, await sign(site, key, { nbf: now + 3600 }), 'nbf')
  // clocks of servers differ by seconds
  for (const apart of [-20, 20]) {
    const said = { iat: now + apart, exp: now + apart + 300 }
    await expect(checkToken(site, await sign(site, key, said))).resolves.toBeTruthy()
  }
})

test.each(['iss', 'sub', 'jti', 'iat', 'exp', 'aud'])('a token without %s is refused', async (claim) => {
  const { site, key } = await newPublisher()
  await isRefused(site, await sign(site, key, { [claim]: undefined }), claim)
})

test.each([
  ['sub', ''],
  ['sub', 42],
  ['sub', 'x'.repeat(201)],
  ['sub', 'a\0b'],
  ['sub', 'a b'],
  ['sub', 'a\u202eb'],
  ['sub', 'a\ud800'],
  ['iss', 'https://news.test reader'],
  ['jti', ' '],
  ['jti', ['x']],
  ['name', { first: 'A' }],
  ['badge', 7],
])('a token whose %s is %j is refused', async (claim, value) => {
  const { site, key } = await newPublisher()
  await isRefused(site, await sign(site, key, { [claim]: value }), claim)
})

test('a token that asks for what we do not know is refused', async () => {
  const { site, key } = await newPublisher()
  const asks = new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: key.kid, crit: ['x'], x: 1 } as never)
  const token = await asks.sign(key.key, { crit: { x: true } })
  await isRefused(site, token, 'token')
})

test('a site that takes no accounts of its own, or has no key, says so', async () => {
  const { site, admin, key } = await newPublisher()
  const token = await sign(site, key)
  const off = { ...site, ways: site.ways.filter((way) => way !== 'own') }
  await expect(checkToken(off, token)).rejects.toMatchObject({ code: 'own-accounts-off' })
  await retireKey(admin.actor, site, { id: key.kid })
  await expect(checkToken(site, token)).rejects.toMatchObject({ code: 'own-accounts-off' })
})
