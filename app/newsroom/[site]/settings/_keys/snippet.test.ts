import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkToken } from '@/lib/accounts/own/check-token'
import { makeKey } from '@/lib/accounts/own/keys'
import { newMember, newSite } from '@/lib/accounts/testing'
import type { NewSiteKey } from '@/lib/contract/own-accounts'
import { serverCode } from './snippet'

/** As a publisher would: the code as it is shown, in a Node of its own. */
async function signedBy(wanted: NewSiteKey, env: Record<string, string>) {
  const site = await newSite()
  const { actor } = await newMember(site, 'admin')
  const { key, secret } = await makeKey(actor, site, wanted)
  const code = serverCode({ slug: site.slug, origin: 'https://news.test' }, key)
  const reader = { id: 42, name: 'Айгуль Сейтова', badge: 'Подписчик' }
  const program = `${code}\nprocess.stdout.write(commentsToken(${JSON.stringify(reader)}))`
  const token = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { NODE_ENV: 'production', ...env, ...(secret && { PIKIR_SECRET: secret }) },
    encoding: 'utf8',
  })
  return (await checkToken(site, token)).claims
}

const said = { iss: 'https://news.test', sub: '42', name: 'Айгуль Сейтова', badge: 'Подписчик' }

test('the code that is shown signs what is taken, with a secret', async () => {
  expect(await signedBy({ algorithm: 'HS256' }, {})).toMatchObject(said)
})

test('and with a key pair of the publisher’s', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const env = { PIKIR_PRIVATE_KEY: privateKey }
  expect(await signedBy({ algorithm: 'ES256', publicKey }, env)).toMatchObject(said)
})
