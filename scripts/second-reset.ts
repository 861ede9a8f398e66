import { parseArgs } from 'node:util'
import { closePools } from '@/db/client'
import { resetByOperator } from '@/lib/accounts/second/reset-factors'
import { Problem } from '@/lib/problem'
import { SettingsError } from '@/lib/settings'

const usage = 'npm run second:reset -- --email ADDRESS'

const { email } = parseArgs({ options: { email: { type: 'string' } }, strict: false }).values
if (typeof email !== 'string') throw new SettingsError(usage)
await resetByOperator(email).catch((error: unknown) => {
  if (error instanceof Problem) throw new SettingsError(`nobody has the address ${email}`)
  throw error
})
console.log(`${email} signs in with a code by e-mail and sets up a second factor anew.`)
await closePools()
