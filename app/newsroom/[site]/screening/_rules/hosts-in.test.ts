import { expect, test } from 'vitest'
import { hostsIn } from './hosts-in'

test.each([
  ['news.example\nblog.example', ['news.example', 'blog.example']],
  ['https://News.example/a?b, *.news.example @mail.example', ['news.example', 'mail.example']],
  ['somebody@mail.example; почта.қаз', ['mail.example', 'почта.қаз']],
  [' \n ', []],
])('%j are the hosts %j', (text, hosts) => {
  expect(hostsIn(text)).toEqual(hosts)
})
