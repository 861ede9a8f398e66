import { expect } from '@playwright/test'
import { planting } from './places'

/** So much has been told to somebody by now: what is told after a decision is told by a job. */
export async function isTold(email: string, times: number) {
  await planting()
  const { raw } = await import('@/db/client')
  const told = () => raw`
    select 1 from notifications n join users u on u.id = n.user_id where u.email = ${email}`
  await expect.poll(async () => (await told()).length, { timeout: 30_000, intervals: [100] }).toBe(times)
}
