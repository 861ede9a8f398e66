import { expect, test } from 'vitest'
import { safePath } from './safe-path'

test('a path of ours is kept with its query and fragment', () => {
  expect(safePath('/newsroom/altyn/queue?x=1#y', '/account')).toBe('/newsroom/altyn/queue?x=1#y')
  expect(safePath('/connect?return=https%3A%2F%2Fnews.example%2F', '/account')).toContain('/connect?')
})

test.each([
  undefined,
  '',
  'account',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  'http:/evil.example',
  ['/account', '/newsroom'],
])('%j does not lead away from our origin', (asked) => {
  expect(safePath(asked, '/account')).toBe('/account')
})

test('an encoded slash stays a part of the path', () => {
  const path = safePath('/%2F/evil.example', '/account')
  expect(new URL(path, 'https://pikir.example').origin).toBe('https://pikir.example')
})
