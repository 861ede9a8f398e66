import type { Frame } from '@playwright/test'

/** Who sends: pages of another site try what would be obeyed too, the page around the widget what never is. */
export type Forger = 'stranger' | 'host'

/** Sends a thousand messages from this frame to a window that it can name, and one last. */
export function forge(from: Frame, target: string, forger: Forger) {
  return from.evaluate(`(${send})(${target}, ${JSON.stringify(forger)})`)
}

/** Runs in a browser. */
function send(target: Window, forger: Forger) {
  const secret = 'A'.repeat(43)
  const types = ['hello', 'resize', 'scroll', 'shift', 'sign-in', 'ready', 'count', 'comment', 'signin']
  const strange = ['pikir-code', 'constructor', '__proto__', 'toString', ['hello'], { hello: 1 }, null, 0]
  const numbers = [5_000, -1e9, 1e308, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53]
  const others = [secret, '5000', 'x'.repeat(2_000), null, undefined, [], [5_000], { valueOf: 5_000 }, true]
  const tricks = [
    JSON.parse('{"__proto__":{"type":"resize","pixels":5000}}'),
    { constructor: { prototype: 1 } },
  ]
  const looks = [
    ['url(https://evil.example/)', 'x;color:red', '9999px', '__proto__', 'constructor'],
    ['var(--x)', '}', 'calc(1px)', 'toString', 'dark;'],
    [...'##########'],
    'dark',
    { 0: 'red', length: 1 },
    [['red']],
    Array.from({ length: 500 }, () => 'red'),
  ]
  if (forger === 'stranger') looks.push(['#ff0000', 'Georgia', '20px', 'compact', 'dark'])
  const all = [...types, ...strange]
  const values = [...numbers, ...others, ...tricks]
  for (let n = 0; n < 1_000; n++) {
    const value = values[n % values.length]
    const type = all[n % all.length]
    const look = looks[n % looks.length]
    const whole = { type, pixels: value, challenge: value, code: value, title: value, look, count: value }
    // the page around may say how high it is as little as anybody else, but its codes and looks are heard
    const wish = { type, pixels: 5_000, title: 'x', challenge: secret, count: 7, id: secret, look }
    const message = n % 3 === 0 ? wish : n % 3 === 1 ? whole : value
    target.postMessage(message, '*')
  }
  target.postMessage('last', '*')
}

/** Counts, in this frame, who has sent all. */
export const countLast = (frame: Frame) =>
  frame.evaluate(() => {
    const seen = window as unknown as { last: number }
    seen.last = 0
    addEventListener('message', ({ data }) => {
      if (data === 'last') seen.last += 1
    })
  })

export const lastSeen = (frame: Frame) => frame.evaluate(() => (window as unknown as { last: number }).last)
