import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { external } from './external'
import { asking, newSecret, serveAnswers } from './testing'

const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/screening-endpoint.md'), 'utf8')
const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
const secret = newSecret()
const ask = asking(external)

let world: Awaited<ReturnType<typeof serveAnswers>>
let server: ReturnType<typeof spawn>

beforeAll(async () => {
  server = spawn(process.execPath, ['--input-type=module', '--eval', example], {
    cwd: root,
    env: { ...process.env, PIKIR_SECRET: secret, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = server.stdout ? await once(server.stdout, 'data') : []
  const here = `http://127.0.0.1:${String(line).trim()}`
  world = await serveAnswers()
  world.says.reply = async (response) => {
    const { headers, body = '' } = world.calls.at(-1) ?? {}
    const answer = await fetch(here, { method: 'POST', headers: headers as Record<string, string>, body })
    response.writeHead(answer.status).end(await answer.text())
  }
})
afterAll(async () => {
  server.kill()
  await world.close()
})

test('the example of the documentation finds what it looks for, and nothing elsewhere', async () => {
  const { signals } = await ask({ secret, subject: { text: 'See you at the Casino' } })
  expect(signals).toMatchObject([{ score: 0.9, detail: 'gambling', fragment: 'Casino', start: 15, end: 21 }])
  expect(await ask({ secret })).toEqual({ signals: [], failed: [] })
})

test('the example refuses whoever signs with another secret', async () => {
  expect((await ask({ secret: newSecret() })).failed).toEqual(['external'])
})
