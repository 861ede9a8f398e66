import { expect, test } from 'vitest'
import { keyOf, sign } from './sign'

test('a message is signed as the example of the specification is', () => {
  const key = keyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const at = 1_614_265_330_000
  expect(key && sign(key, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body: '{"test": 2432232314}' })).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

const encoded = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64')

test.each([24, 32, 64])('a secret of %i bytes is one', (bytes) =>
  expect(keyOf(`whsec_${encoded(bytes)}`)).toHaveLength(bytes),
)

test.each([
  '',
  'whsec_',
  encoded(32),
  `whsec_${encoded(23)}`,
  `whsec_${encoded(65)}`,
  `whsec_!${encoded(32)}`,
])('%j is none', (secret) => expect(keyOf(secret)).toBeNull())
