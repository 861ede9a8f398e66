import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address'

test('without proxies the header counts for nothing', () => {
  expect(clientAddress('203.0.113.9', '1.2.3.4', 0)).toBe('203.0.113.9')
  expect(clientAddress('203.0.113.9', undefined, 0)).toBe('203.0.113.9')
})

test.each([
  ['one proxy wrote one address', '198.51.100.7', 1, '198.51.100.7'],
  ['the client wrote another before it', '1.2.3.4, 198.51.100.7', 1, '198.51.100.7'],
  ['and a whole list', '1.1.1.1,2.2.2.2,3.3.3.3, 198.51.100.7', 1, '198.51.100.7'],
  ['two proxies', '1.2.3.4, 198.51.100.7, 192.0.2.1', 2, '198.51.100.7'],
  ['fewer hops than proxies', '198.51.100.7', 3, '198.51.100.7'],
  ['with a port', '198.51.100.7:51234', 1, '198.51.100.7'],
  ['in brackets', '[2001:db8::7]:443', 1, '2001:db8::7'],
  ['as IPv6 in disguise', '::ffff:198.51.100.7', 1, '198.51.100.7'],
  ['no header at all', undefined, 1, '10.0.0.1'],
  ['an empty one', '', 1, '10.0.0.1'],
  ['no address', '1.2.3.4, unknown', 1, '10.0.0.1'],
  ['an attack', "1.2.3.4, '; drop table users", 1, '10.0.0.1'],
  ['garbage between', '1.2.3.4, x, 192.0.2.1', 2, '192.0.2.1'],
])('%s: %s', (_what, forwarded, proxies, client) => {
  expect(clientAddress('10.0.0.1', forwarded, proxies)).toBe(client)
})

test('a proxy that comes through a socket without an address is a hop too', () => {
  expect(clientAddress('', '1.2.3.4, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(clientAddress('', '1.2.3.4', 0)).toBe('unknown')
})

test('a forged header never changes the outcome', () => {
  const honest = clientAddress('10.0.0.1', '198.51.100.7', 1)
  for (let forged = 0; forged < 200; forged++) {
    expect(clientAddress('10.0.0.1', `${forged}.1.1.1, 198.51.100.7`, 1)).toBe(honest)
  }
})

test('an IPv6 line is one network', () => {
  expect(networkOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:0DB8:0001:0002:0:0:0:1'.toLowerCase())).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('198.51.100.7')).toBe('198.51.100.7')
})
