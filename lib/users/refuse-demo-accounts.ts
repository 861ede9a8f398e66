import { raw } from '@/db/client'
import { SettingsError } from '@/lib/settings'

/** Anybody can sign in to demo accounts: production never serves them. Throws one line for the operator. */
export async function refuseDemoAccounts() {
  const found = await raw`select 1 from users where demo limit 1`
  if (found.length > 0) {
    throw new SettingsError(
      'DATABASE_URL names a database with demo accounts: production needs one of its own',
    )
  }
}
