/** Our origin, and the same server without TLS, as the run's set-up brought them up. */
export const home = process.env.E2E_COMMENTS ?? ''
export const server = process.env.E2E_SERVER ?? ''
export const press = process.env.E2E_NEWS ?? ''

// what asks for settings is imported after this, and finds the database of the run
Object.assign(process.env, {
  PIKIR_MODE: 'production',
  PUBLIC_URL: home,
  DATABASE_URL: process.env.E2E_DATABASE,
  NEXTAUTH_SECRET: 'nothing is signed with it, and it is long enough',
  AUDIT_KEY: 'nothing is logged with it, and it is long enough',
  LOG_LEVEL: 'silent',
})
