import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newMember, newSite } from '@/lib/accounts/testing'
import { checkToken } from './check-token'
import { makeKey } from './keys'

const page = readFileSync(join(import.meta.dirname, '../../../docs/own-accounts.md'), 'utf8')
const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

test('the example in docs/own-accounts.md signs what is taken', async () => {
  const site = await newSite()
  const { actor } = await newMember(site, 'admin')
  const { key, secret } = await makeKey(actor, site, { algorithm: 'HS256' })
  const code = example.replace("'my-site'", `'${site.slug}'`)
  const program = `${code}\nprocess.stdout.write(commentsToken({ id: 42, name: 'Dana', isSubscriber: true }))`
  const token = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { NODE_ENV: 'production', PIKIR_KEY: key.id, PIKIR_SECRET: secret ?? '' },
    encoding: 'utf8',
  })
  const { claims } = await checkToken(site, token)
  expect(claims).toMatchObject({ sub: '42', name: 'Dana', badge: 'Subscriber' })
})
