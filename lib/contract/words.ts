// the words that schemas allow and screens list; without zod, for what runs in browsers

export const languages = ['ru', 'kk', 'en'] as const
export const statuses = ['published', 'pending', 'hidden', 'deleted'] as const
export const sorts = ['newest', 'oldest', 'best', 'discussed'] as const
export const moderationModes = ['pre', 'post', 'smart'] as const
/** How people come in. `own`: by the publisher's own accounts. Texts are `way.<name>` in the locales. */
export const waysIn = [
  'code',
  'password',
  'passkey',
  'phone',
  'google',
  'yandex',
  'vk',
  'github',
  'oidc',
  'own',
] as const
/** Those of them that are somebody else's sign-in. */
export const providerKinds = ['google', 'yandex', 'vk', 'github', 'oidc'] as const
/** The header that holds a solved sum; see `proof.ts`. */
export const proofHeader = 'pikir-proof'
/** The header of what a page asks for by itself, while nobody uses it. */
export const backgroundHeader = 'pikir-background'
/** Signs that a password has. */
export const fewestOfPassword = 8
export const mostOfPassword = 128
/** How long names are, in UTF-16 units after NFC. */
export const longestDisplayName = 40
export const longestPasskeyName = 60
/** A site's key in use, and the one that takes its place. */
export const mostLiveKeys = 2
export const roles = ['reader', 'moderator', 'admin'] as const
export const verbs = ['approve', 'hide', 'hold', 'restore'] as const
/** What a macro may do. */
export const macroVerbs = ['approve', 'hide', 'hold'] as const
/** As many as there are digits on a keyboard. */
export const mostMacros = 9
/** The same as `verbs`, and what is no decision on a status: covering words of a comment. */
export const deeds = [...verbs, 'mask'] as const
/** Why a comment was hidden. Texts are `reason.<code>` in the locales. */
export const reasons = ['abuse', 'hate', 'spam', 'illegal', 'private', 'off-topic', 'other'] as const
/** What a newsroom may lay on a reader, from the mildest. */
export const sanctionKinds = ['warn', 'premoderate', 'suspend', 'ban'] as const
/** Which of their comments are hidden along with it. */
export const hidings = ['none', 'day', 'all'] as const
/** What a reader may say is wrong with a comment. `disagree` is counted and kept from moderators; `illegal` is a notice (DSA Art. 16). */
export const reportReasons = [
  'disagree',
  'spam',
  'abuse',
  'hate',
  'private',
  'off-topic',
  'illegal',
  'other',
] as const
/** What the queue shows: all that waits, new comments and edits, what readers report, notices, what was published unseen, all. */
export const queueTabs = ['waiting', 'pending', 'reported', 'notices', 'new', 'all'] as const
/** Times that moderators look back on; each ends now. Texts are `insights.range.<name>` in the locales. */
export const insightsRanges = ['today', '7-days', '30-days'] as const
/** Which discussions the newsroom looks at. Texts are `articles.state.<name>` in the locales. */
export const articleStates = ['open', 'closed', 'changed'] as const
export const votings = ['both', 'like', 'none'] as const
export const notificationKinds = ['reply', 'mention', 'decision', 'report'] as const
export const mailPaces = ['at-once', 'daily', 'never'] as const

/** The rules of screening, in the order in which what they noticed is told. Texts are `rule.<name>` in the locales. */
export const rules = [
  'banned-words',
  'suspect-words',
  'personal-data',
  'blocked-links',
  'links',
  'repeat',
  'flood',
  'newcomer',
  'history',
  'premoderated',
  'email-domain',
  'disposable-email',
  'length',
  'shouting',
  'zalgo',
  'external',
  'akismet',
  'classifier',
] as const
/** From the mildest: not asked, noted on the card, asked back, kept for a moderator, not shown at all. */
export const outcomes = ['off', 'publish', 'nudge', 'hold', 'hide'] as const
/** What a signal says. Texts are `signal.<code>` in the locales. */
export const signalReasons = [
  'banned-word',
  'suspect-word',
  'phone',
  'card',
  'iin',
  'email',
  'plate',
  'blocked-host',
  'many-links',
  'own-repeat',
  'others-repeat',
  'flood',
  'newcomer',
  'often-hidden',
  'premoderated',
  'email-domain',
  'disposable-email',
  'too-short',
  'too-long',
  'capitals',
  'zalgo',
  'external',
  'spam',
  'classified',
] as const
export const failurePolicies = ['publish', 'hold'] as const
export const wordLists = ['banned', 'suspect', 'trusted'] as const
export const wordKinds = ['word', 'part', 'regex'] as const
export const appealOutcomes = ['granted', 'refused'] as const
