/** One line of the results; `judged` is what its reach is about. */
export type Line = {
  bench: string
  says: string
  unit: string
  reach?: { is: 'at least' | 'at most' | 'exactly'; than: number; judged: 'ratio' | 'value' }
}

const atLeast = (than: number) => ({ is: 'at least', than, judged: 'ratio' }) as const
const atMost = (than: number) => ({ is: 'at most', than, judged: 'ratio' }) as const
const valueAtMost = (than: number) => ({ is: 'at most', than, judged: 'value' }) as const

const exactly = (than: number) => ({ is: 'exactly', than, judged: 'value' }) as const

const cpu = 'µs of CPU a request'
const rate = 'requests/s'
const ms = 'ms'

/** What is measured, and how far each has to reach. Lines without a reach inform. */
export const lines = {
  'first page': { bench: 'read', says: 'first page, gzip, 64 connections', unit: cpu, reach: atLeast(0.7) },
  'first page rate': { bench: 'read', says: 'first page, gzip, served', unit: rate },
  'first page again': { bench: 'read', says: 'first page, If-None-Match', unit: cpu, reach: atLeast(0.7) },
  'first page again rate': { bench: 'read', says: 'first page, If-None-Match, served', unit: rate },
  'while posting': {
    bench: 'read',
    says: 'first pages served while 20 comments/s are posted, against none',
    unit: rate,
    reach: atLeast(0.8),
  },
  'while posting cpu': { bench: 'read', says: 'the same, with what the posts cost', unit: cpu },
  'cold readers': {
    bench: 'read',
    says: '1,000 cold readers at once on one thread: pages computed',
    unit: 'pages',
    reach: valueAtMost(1),
  },
  'cold readers statements': {
    bench: 'read',
    says: '1,000 cold readers at once: statements in the database',
    unit: 'statements',
  },
  posts: { bench: 'write', says: 'comments posted, 16 connections', unit: cpu, reach: atLeast(0.5) },
  'posts rate': { bench: 'write', says: 'comments posted, a second', unit: 'comments/s' },
  'posts time': { bench: 'write', says: 'comments posted, p95', unit: ms },
  'hot thread': {
    bench: 'write',
    says: 'posted to one hot thread, against spread over 100',
    unit: 'comments/s',
    reach: atLeast(0.35),
  },
  'live memory': {
    bench: 'live',
    says: '10,000 live clients on one process, memory each',
    unit: 'kB',
    reach: valueAtMost(12),
  },
  'live delay': {
    bench: 'live',
    says: 'from a decision’s commit to the last of 10,000 clients',
    unit: ms,
    reach: atMost(1.5),
  },
  'scale first page': {
    bench: 'scale',
    says: 'first page without cache, p95: 1,000,000 comments against 1,000',
    unit: ms,
    reach: atMost(1.3),
  },
  'scale deep page': {
    bench: 'scale',
    says: 'a page deep inside without cache, p95: 1,000,000 comments against 1,000',
    unit: ms,
    reach: atMost(1.5),
  },
  'scale permalink': {
    bench: 'scale',
    says: 'a link to one comment without cache, p95: 1,000,000 comments against 1,000',
    unit: ms,
    reach: atMost(1.5),
  },
  'scale best': {
    bench: 'scale',
    says: 'first page in the order best without cache, p95: 1,000,000 comments against 1,000',
    unit: ms,
  },
  'scale queries': {
    bench: 'scale',
    says: 'first page, its queries alone, p95: 1,000,000 comments against 1,000',
    unit: ms,
  },
  'rules 2000': {
    bench: 'screening',
    says: 'all rules for a comment of 1,000 characters, 2,000 words, p95',
    unit: 'ms of CPU',
    reach: valueAtMost(3),
  },
  'rules 10000': {
    bench: 'screening',
    says: 'the same with 10,000 words',
    unit: 'ms of CPU',
    reach: valueAtMost(6),
  },
  'replay words': {
    bench: 'screening',
    says: 'a word tried on 100,000 comments',
    unit: 's',
    reach: valueAtMost(20),
  },
  'replay rules': {
    bench: 'screening',
    says: 'four rules tried on 100,000 comments, authors and repeats as they were',
    unit: 's',
    reach: valueAtMost(20),
  },
  'replay cpu': { bench: 'screening', says: 'the same, with the reads meanwhile', unit: 's of CPU' },
  'read without replay': { bench: 'screening', says: 'first pages meanwhile without one, p95', unit: ms },
  'read during replay': { bench: 'screening', says: 'first pages during it, p95', unit: ms },
  queue: { bench: 'queue', says: 'a page of the queue with 10,000 waiting of 1,000,000, p95', unit: ms },
  'queue filters': {
    bench: 'queue',
    says: 'the same with the slowest of all filters in all tabs, p95',
    unit: ms,
    reach: valueAtMost(60),
  },
  decision: { bench: 'queue', says: 'a decision, 16 at once, p95, against its SQL alone', unit: ms },
  'decision over its floor': {
    bench: 'queue',
    says: 'the same, above its floor',
    unit: ms,
    reach: valueAtMost(40),
  },
  'duel winners': {
    bench: 'queue',
    says: '500 comments decided by two at once: winners',
    unit: 'decisions',
    reach: exactly(500),
  },
  'duel refused': {
    bench: 'queue',
    says: 'the same: refused with 409',
    unit: 'decisions',
    reach: exactly(500),
  },
  'duel alike': {
    bench: 'queue',
    says: 'the same: whose log says what their state is',
    unit: 'comments',
    reach: exactly(500),
  },
  'queue key': {
    bench: 'queue',
    says: 'from the key press to the next card on the screen, p95',
    unit: ms,
    reach: valueAtMost(100),
  },
  'queue faults': {
    bench: 'queue',
    says: 'faults that audit:verify finds after all of it',
    unit: 'faults',
    reach: exactly(0),
  },
  bulk: {
    bench: 'queue',
    says: '5,000 comments hidden as one',
    unit: 's',
    reach: valueAtMost(5),
  },
  'bulk undo': { bench: 'queue', says: 'the same, taken back', unit: 's', reach: valueAtMost(5) },
  'session check': {
    bench: 'accounts',
    says: 'a call that reads, p50: above the same without a look at who asks',
    unit: ms,
    reach: valueAtMost(0.3),
  },
  'session check of a write': {
    bench: 'accounts',
    says: 'a call that writes, p50: above the same without a look at who asks',
    unit: ms,
  },
  'crowd others': {
    bench: 'accounts',
    says: '200 sign-ins with passwords at once: other routes, p99, against none',
    unit: ms,
    reach: valueAtMost(1_000),
  },
  'crowd in': { bench: 'accounts', says: 'the same: until the last of them is in', unit: 's' },
  'alike password': {
    bench: 'accounts',
    says: 'wrong password, known against unknown address: median difference, 500 tries each',
    unit: ms,
    reach: valueAtMost(5),
  },
  'alike code': {
    bench: 'accounts',
    says: 'a code asked for, known against unknown address: median difference, 500 tries each',
    unit: ms,
    reach: valueAtMost(5),
  },
  'widget by script': {
    bench: 'widget',
    says: 'first comment visible, slow phone: article with the script tag',
    unit: ms,
    reach: atMost(1),
  },
  'widget by iframe': {
    bench: 'widget',
    says: 'first comment visible, slow phone: article with the iframe tag',
    unit: ms,
    reach: atMost(0.75),
  },
  'widget document': {
    bench: 'widget',
    says: 'first page of a 1,000-comment thread, HTML as Brotli',
    unit: 'kB',
    reach: valueAtMost(16),
  },
  'widget scripts': {
    bench: 'widget',
    says: 'scripts and styles of the first view as Brotli',
    unit: 'kB',
    reach: valueAtMost(10),
  },
  'widget loader': { bench: 'widget', says: 'the loader as Brotli', unit: 'kB', reach: valueAtMost(1) },
  'widget delay': {
    bench: 'widget',
    says: 'longest input delay in a branch of 1,000 comments opened in full',
    unit: ms,
    reach: valueAtMost(50),
  },
  'widget delay slow': {
    bench: 'widget',
    says: 'longest input delay in a branch of 1,000 comments, CPU slowed four times',
    unit: ms,
  },
} satisfies Record<string, Line>

export type What = keyof typeof lines

/** null: there is nothing to reach. */
export function isMet({ reach }: Line, { value, ratio }: { value: number; ratio?: number | undefined }) {
  const judged = reach?.judged === 'ratio' ? ratio : value
  if (!reach || judged === undefined) return null
  if (reach.is === 'exactly') return judged === reach.than
  return reach.is === 'at least' ? judged >= reach.than : judged <= reach.than
}
