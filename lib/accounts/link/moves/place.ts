/** Two accounts, and a site where the one that goes is a member. */
export type Turn = { from: string; to: string }
export type Place = Turn & { siteId: string }
