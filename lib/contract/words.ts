// the words that schemas allow and screens list; without zod, for what runs in browsers

export const languages = ['ru', 'kk', 'en'] as const
export const statuses = ['published', 'pending', 'hidden', 'deleted'] as const
export const sorts = ['newest', 'oldest', 'best', 'discussed'] as const
export const moderationModes = ['pre', 'post'] as const
export const roles = ['reader', 'moderator', 'admin'] as const
export const verbs = ['approve', 'hide', 'hold', 'restore'] as const
/** Why a comment was hidden. Texts are `reason.<code>` in the locales. */
export const reasons = ['abuse', 'hate', 'spam', 'illegal', 'private', 'off-topic', 'other'] as const
