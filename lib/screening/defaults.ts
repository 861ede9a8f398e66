import type { ScreeningRules } from '@/lib/contract/screening'

/** What works on the first day: nobody waits for being new, and most of what waits was asked back first. */
export const defaults: ScreeningRules = {
  'banned-words': { outcome: 'hide' },
  'suspect-words': { outcome: 'nudge' },
  'personal-data': { outcome: 'nudge', kinds: ['phone', 'card', 'iin', 'email', 'plate'] },
  'blocked-links': { outcome: 'hide', hosts: [] },
  links: { outcome: 'hold', most: 3, trusted: [] },
  repeat: { outcome: 'hold', likeness: 0.8 },
  flood: { outcome: 'hold', most: 10, within: 5 },
  newcomer: { outcome: 'publish', first: 3 },
  history: { outcome: 'hold', share: 0.5, least: 4 },
  premoderated: { outcome: 'hold' },
  'email-domain': { outcome: 'hold', domains: [] },
  'disposable-email': { outcome: 'hold' },
  length: { outcome: 'nudge', least: 0, most: 5_000 },
  shouting: { outcome: 'nudge', share: 0.8 },
  zalgo: { outcome: 'hold' },
  external: { outcome: 'off', url: null, from: 0.5, timeLimit: 1_000 },
  akismet: { outcome: 'off', from: 0.5, timeLimit: 1_000 },
  classifier: { outcome: 'off', url: null, from: 0.7, timeLimit: 1_500 },
}
