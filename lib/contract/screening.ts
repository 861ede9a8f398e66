import { z } from 'zod'
import { id, language, text, time, webAddress } from './fields'
import { failurePolicies, outcomes, rules, signalReasons, wordKinds, wordLists } from './words'

export const ruleName = z.enum(rules)
export type RuleName = z.infer<typeof ruleName>

export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

export const signalReason = z.enum(signalReasons)

/** What one rule noticed in one revision. `start` and `end` are places in the text as readers see it. */
export const signal = z
  .object({
    rule: ruleName,
    reason: signalReason,
    /** How sure the rule is, from 0 to 1. */
    score: z.number().min(0).max(1),
    fragment: z.string().nullable(),
    start: z.number().int().min(0).nullable(),
    end: z.number().int().min(0).nullable(),
    /** What the reason's words speak of: a number, a host, an entry of a list. */
    detail: z.string().nullable(),
  })
  .meta({ id: 'Signal' })
export type Signal = z.infer<typeof signal>

/** The same before it is known which rule says it. */
export const noticedSignal = signal.omit({ rule: true })
export type Noticed = z.infer<typeof noticedSignal>

/** A host such as `news.example`; it stands for its subdomains too. */
export const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u, 'is not a host such as news.example')

const hosts = z.array(host).max(1_000)
const takes = { outcome }

const external = z.object({
  ...takes,
  url: webAddress.refine((url) => url.startsWith('https://'), 'is not an https address').nullable(),
  /** Scores from which the outcome applies, from 0 to 1. */
  from: z.number().min(0).max(1),
  /** Milliseconds. */
  timeLimit: z.number().int().min(100).max(3_000),
})

/** For each rule what follows from what it notices, and from when on it does. `off`: it is not asked at all. */
export const screeningRules = z.object({
  length: z.object({
    ...takes,
    /** Letters and digits, and characters. */
    least: z.number().int().min(0).max(500),
    most: z.number().int().min(1).max(10_000),
  }),
  links: z.object({ ...takes, most: z.number().int().min(0).max(50), trusted: hosts }),
  'blocked-links': z.object({ ...takes, hosts }),
  'banned-words': z.object(takes),
  'suspect-words': z.object(takes),
  repeat: z.object({
    ...takes,
    /** How much of a text must be the same as another's, from 0.5 to 1. */
    likeness: z.number().min(0.5).max(1),
  }),
  newcomer: z.object({ ...takes, first: z.number().int().min(1).max(20) }),
  history: z.object({
    ...takes,
    /** Share of hidden ones among the last 20 that were seen through, and of how many at least. */
    share: z.number().min(0.05).max(1),
    least: z.number().int().min(2).max(20),
  }),
  premoderated: z.object(takes),
  'email-domain': z.object({ ...takes, domains: hosts }),
  'disposable-email': z.object(takes),
  flood: z.object({
    ...takes,
    most: z.number().int().min(2).max(40),
    /** Minutes. */
    within: z.number().int().min(1).max(60),
  }),
  'personal-data': z.object({ ...takes, kinds: z.array(z.enum(['phone', 'card', 'iin', 'email', 'plate'])) }),
  shouting: z.object({ ...takes, share: z.number().min(0.3).max(1) }),
  zalgo: z.object(takes),
  external,
  akismet: external.omit({ url: true }),
  classifier: external,
})
export type ScreeningRules = z.infer<typeof screeningRules>

export const failurePolicy = z.enum(failurePolicies)

/** Whether a secret is kept for a rule; what it is nobody is told. */
const secretsKept = z.object({ external: z.boolean(), akismet: z.boolean(), classifier: z.boolean() })

export const screeningSettings = z
  .object({
    rules: screeningRules,
    /** What becomes of a comment while a rule cannot be asked. */
    whenFailed: failurePolicy,
    secrets: secretsKept,
    version: z.number().int(),
  })
  .meta({ id: 'ScreeningSettings' })
export type ScreeningSettings = z.infer<typeof screeningSettings>

/** `version` is the one that was read. A secret that is left out stays; null takes it away. */
export const screeningChange = z
  .object({
    rules: screeningRules.partial().optional(),
    whenFailed: failurePolicy.optional(),
    secrets: z
      .object({
        external: text(1, 500).nullish(),
        akismet: text(1, 500).nullish(),
        classifier: text(1, 500).nullish(),
      })
      .optional(),
    version: z.number().int().min(0),
  })
  .meta({ id: 'ScreeningChange' })
export type ScreeningChange = z.infer<typeof screeningChange>

export const wordList = z.enum(wordLists)
export type WordList = z.infer<typeof wordList>

/** `word`: a word or a phrase in any of its forms; `part` of a word; `regex`: an expression as RE2 knows them. */
export const newWord = z
  .object({
    list: wordList,
    kind: z.enum(wordKinds),
    /** null: any. */
    language: language.nullable(),
    pattern: text(1, 200),
    /** What it does not mean. */
    exceptions: z.array(text(1, 200)).max(50),
  })
  .meta({ id: 'NewWord' })
export type NewWord = z.infer<typeof newWord>

export const word = newWord.extend({ id }).meta({ id: 'Word' })
export type Word = z.infer<typeof word>

export const words = z.object({ words: z.array(word) }).meta({ id: 'Words' })

/** A whole list as text, an entry on each line. */
export const wordListText = z.object({ text: z.string().max(1_000_000) }).meta({ id: 'WordListText' })

/** A text that somebody wants to try, under settings or words that are not saved yet. */
export const newTrial = z
  .object({
    text: text(1, 10_000),
    rules: screeningRules.partial().optional(),
    words: z.array(newWord).max(100).optional(),
  })
  .meta({ id: 'NewTrial' })
export type NewTrial = z.infer<typeof newTrial>

/** What would happen to it, if a reader whom the newsroom knows wrote it. */
export const trial = z
  .object({ outcome, signals: z.array(signal), failed: z.array(ruleName), html: z.string() })
  .meta({ id: 'Trial' })
export type Trial = z.infer<typeof trial>

/** Rules or words to be tried on the past before they are saved. */
export const newReplay = z
  .object({
    days: z.number().int().min(1).max(365),
    rules: screeningRules.partial().optional(),
    /** To be added, and ids to be taken out. */
    words: z.array(newWord).max(100).optional(),
    without: z.array(id).max(100).optional(),
  })
  .meta({ id: 'NewReplay' })
export type NewReplay = z.infer<typeof newReplay>

const caught = z.object({
  id,
  authorName: z.string(),
  html: z.string(),
  createdAt: time,
  /** As moderators left it. */
  fate: z.enum(['hidden', 'approved', 'undecided']),
  signals: z.array(signal),
})

/** Counts are of comments that the change would have held, nudged or hidden, and did not. */
const tally = z.object({
  all: z.number().int(),
  hidden: z.number().int(),
  approved: z.number().int(),
  undecided: z.number().int(),
})

export const replay = z
  .object({
    id,
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    days: z.number().int(),
    /** Comments to look at, and looked at. */
    total: z.number().int(),
    done: z.number().int(),
    held: tally,
    /** What would have been published without waiting. */
    released: tally,
    /** The newest of each, at most 50. */
    heldExamples: z.array(caught),
    releasedExamples: z.array(caught),
    /** Rules that are not asked about the past. */
    leftOut: z.array(ruleName),
  })
  .meta({ id: 'Replay' })
export type Replay = z.infer<typeof replay>

/** What was noticed before anything was kept; `token` sent along with the same text posts it all the same. */
export const nudge = z
  .object({
    token: z.string(),
    signals: z.array(signal.pick({ rule: true, reason: true, fragment: true, detail: true })),
  })
  .meta({ id: 'Nudge' })
export type Nudge = z.infer<typeof nudge>

/** Rules that could not be asked lately, for the banner above the queue. */
export const unscreened = z
  .object({ comments: z.number().int(), rules: z.array(ruleName), since: time.nullable() })
  .meta({ id: 'Unscreened' })
export type Unscreened = z.infer<typeof unscreened>
