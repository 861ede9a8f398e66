/** Where the run's set-up put things. Read when a story runs: while stories are listed nothing is up yet. */
export const places = () => ({
  comments: read('E2E_COMMENTS'),
  news: read('E2E_NEWS'),
  evil: read('E2E_EVIL'),
  mails: read('E2E_MAILS'),
  texts: read('E2E_TEXTS'),
  /** Where a site's gateway takes texts. */
  smsGateway: read('E2E_SMS_GATEWAY'),
  /** Whose accounts a newspaper may take. */
  issuer: read('E2E_ISSUER'),
  /** The same server as `comments`, ahead of TLS. */
  server: read('E2E_SERVER'),
})

function read(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: stories run through playwright.config.ts`)
  return value
}

/** Puts rows into the run's database. It asks for settings when imported, so these come first. */
export async function planting() {
  await import('../hostile/home')
  return import('../hostile/plant')
}
