import { expect, test } from 'vitest'
import { deliver } from './deliver'
import { isPublicAddress } from './public-address'

test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2a00:1450:4010::1', '2606:4700::1111'])(
  '%s is on the public internet',
  (address) => expect(isPublicAddress({ address, family: address.includes(':') ? 6 : 4 })).toBe(true),
)

test.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
  ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::'],
])('%s is not', (address) =>
  expect(isPublicAddress({ address, family: address.includes(':') ? 6 : 4 })).toBe(false),
)

test('nothing is handed to a host that leads back to this machine', async () => {
  const message = { body: Buffer.from('x'), authorization: 'vapid', topic: 'x' }
  await expect(deliver('https://localhost/x', message)).rejects.toThrow('localhost is not public')
})
