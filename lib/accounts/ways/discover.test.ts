import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWorld } from '@/lib/outbound/testing'
import { discover } from './discover'

const issuer = 'https://check.example'
const right = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
}

let said: unknown = right
let status = 200
let asked: string[] = []
let world: Awaited<ReturnType<typeof serveWorld>>

beforeAll(async () => {
  world = await serveWorld((request, response) => {
    asked.push(request.url ?? '')
    const headers = { 'Content-Type': 'application/json', Location: `${issuer}/elsewhere` }
    response.writeHead(status, headers).end(typeof said === 'string' ? said : JSON.stringify(said))
  })
})
afterAll(() => world.close())

const anew = async (answer: unknown, code = 200) => {
  said = answer
  status = code
  asked = []
  return discover(issuer, { anew: true })
}

test('an issuer says where it is, under its own name', async () => {
  await expect(anew(right)).resolves.toMatchObject({ token_endpoint: `${issuer}/token` })
  expect(asked).toEqual(['/.well-known/openid-configuration'])
  // people leave out the slash
  await expect(anew({ ...right, issuer: `${issuer}/` })).resolves.toMatchObject({ issuer: `${issuer}/` })
})

test.each<[string, unknown, number?]>([
  ['speaks for another', { ...right, issuer: 'https://accounts.example' }],
  ['speaks for one below it', { ...right, issuer: `${issuer}/tenant` }],
  ['is called alike', { ...right, issuer: 'https://CHECK.example' }],
  ['says no name', { ...right, issuer: undefined }],
  ['leads to an address without TLS', { ...right, token_endpoint: 'http://check.example/token' }],
  ['leads to a script', { ...right, authorization_endpoint: 'javascript:alert(1)' }],
  ['leads elsewhere for it', right, 302],
  ['says nothing that can be read', '<html>'],
])('one that %s is refused', async (_, answer, code) => {
  await expect(anew(answer, code)).rejects.toMatchObject({ code: 'issuer-wrong' })
  expect(asked).toHaveLength(1)
})
