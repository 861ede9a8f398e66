/**
 * Every column that names a person, by what merging does with it: a test reads the database's own catalogue, and fails
 * for a column of which nothing is said here.
 */
export const references = {
  /** What a reader does on a site is this account's from now on, once what nobody can have twice is gone. */
  moves: [
    ['comments', 'author_id'],
    ['votes', 'user_id'],
    ['reports', 'reporter_id'],
    ['appeals', 'author_id'],
    ['notifications', 'user_id'],
    ['hidden_authors', 'user_id'],
    ['hidden_authors', 'author_id'],
    ['turns', 'user_id'],
    ['text_prints', 'author_id'],
    ['traces', 'user_id'],
    ['reader_notes', 'user_id'],
    ['sanctions', 'user_id'],
    // whom the newsroom named as the article's author
    ['threads', 'author_id'],
  ],
  /** What only the newsroom does: the database holds on to the other account, and nothing is merged. */
  staff: [
    ['appeals', 'settled_by'],
    ['banned_domains', 'banned_by'],
    ['bulks', 'moderator_id'],
    ['comments', 'featured_by'],
    ['decisions', 'moderator_id'],
    ['invitations', 'invited_by'],
    ['reader_notes', 'written_by'],
    ['replays', 'asked_by'],
    ['sanctions', 'given_by'],
    ['sanctions', 'lifted_by'],
    ['saved_filters', 'moderator_id'],
    ['site_keys', 'made_by'],
    ['words', 'added_by'],
  ],
  /** Staff again, where nothing holds on: whoever confirmed once was on the staff, and a claim ends within minutes. */
  loose: [
    ['claims', 'moderator_id'],
    ['sanctions', 'confirmed_by'],
  ],
  /** Who the other account is, what leads into it, and what it asked for: `move-memberships.ts` and `move-ways.ts`. */
  account: [
    ['members', 'user_id'],
    ['accounts', 'user_id'],
    ['avatars', 'user_id'],
    ['idempotency_keys', 'user_id'],
    ['passkeys', 'user_id'],
    ['passwords', 'user_id'],
    ['phones', 'user_id'],
    ['push_subscriptions', 'user_id'],
  ],
  /** Ends with the other account. One with an app for codes is merged into none. */
  ends: [
    ['authenticators', 'user_id'],
    ['challenges', 'user_id'],
    ['connect_codes', 'user_id'],
    ['embed_sessions', 'user_id'],
    ['recovery_codes', 'user_id'],
    ['sessions', 'user_id'],
  ],
  /** Says what was, and is never changed. */
  past: [
    ['audit_log', 'actor_id'],
    ['changes', 'user_id'],
  ],
} as const
