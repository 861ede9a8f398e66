import { expect, test } from 'vitest'
import { isPublicAddress, lookupAmong } from './public-address'
import { requestOutside } from './request-outside'

const familyOf = (address: string) => (address.includes(':') ? 6 : 4)
const found = (address: string) => ({ address, family: familyOf(address) })

test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2a00:1450:4010::1', '2606:4700::1111'])(
  '%s is on the public internet',
  (address) => expect(isPublicAddress(found(address))).toBe(true),
)

test.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...[
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.0.8',
  ],
  ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1'],
  ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1'],
  ...['2002:7f00:1::', '2001::7f00:1', '2001:db8::1', '3fff::1', '100::1', '5f00::1'],
])('%s is not', (address) => expect(isPublicAddress(found(address))).toBe(false))

test.each([
  ...['127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0', '169.254.169.254', '0xa9fea9fe'],
  ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]', '[64:ff9b::7f00:1]'],
  ...['１２７.０.０.１', '127。0。0。1', '[fd00:ec2::254]', '[fe80::1]', '10.0.0.1.'],
])('nothing is sent to %s, which is an address already', (host) =>
  expect(() => requestOutside(`https://${host}/`, {}, {})).toThrow('not on the public internet'),
)

test('nothing is sent without TLS', () =>
  expect(() => requestOutside('http://news.example/', {}, {})).toThrow('not https'))

test.each(['localhost', 'LOCALHOST'])('nothing is sent to %s', async (host) => {
  const call = requestOutside(`https://${host}/`, {})
  await expect(new Promise((_, reject) => call.on('error', reject))).rejects.toThrow(
    'not on the public internet',
  )
})

/** What a connection is told about a host with these addresses. */
const told = (...addresses: string[]) =>
  new Promise((resolve, reject) => {
    const look = lookupAmong({ resolve: (_host, _options, answer) => answer(null, addresses.map(found)) })
    look('news.example', { all: true }, (error, answer) => (error ? reject(error) : resolve(answer)))
  })

test('a host that has a private address among public ones is not connected to at all', async () => {
  await expect(told('8.8.8.8', '10.0.0.1')).rejects.toThrow('not on the public internet')
  await expect(told('8.8.8.8', '2606:4700::1111')).resolves.toHaveLength(2)
})

test('a host without addresses is none', () => expect(told()).rejects.toThrow('has no address'))
