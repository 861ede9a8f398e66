import { akismet } from './external/akismet'
import { classifier } from './external/classifier'
import { external } from './external/external'
import type { Rule } from './rule'
import { bannedWords } from './rules/banned-words'
import { blockedLinks } from './rules/blocked-links'
import { disposableEmail } from './rules/disposable-email'
import { emailDomain } from './rules/email-domain'
import { flood } from './rules/flood'
import { history } from './rules/history'
import { length } from './rules/length'
import { links } from './rules/links'
import { newcomer } from './rules/newcomer'
import { personalData } from './rules/personal-data'
import { premoderated } from './rules/premoderated'
import { repeat } from './rules/repeat'
import { shouting } from './rules/shouting'
import { suspectWords } from './rules/suspect-words'
import { zalgo } from './rules/zalgo'

/** In the order in which what they noticed is told. A model that learns from moderators will be one more. */
export const allRules: readonly Rule[] = [
  ...[bannedWords, suspectWords, personalData],
  ...[blockedLinks, links],
  ...[repeat, flood],
  ...[newcomer, history, premoderated, emailDomain, disposableEmail],
  ...[length, shouting, zalgo],
  ...[external, akismet, classifier],
]
