import { closePools } from '@/db/client'
import { findSite } from '@/lib/sites/find-site'
import { readPhone, requestPhoneCode } from './request-phone-code'
import { newNumber } from './testing'

// a process of its own that asks for codes, many at once, when it is told to
process.once('message', async ({ slug, times }: { slug: string; times: number }) => {
  const site = await findSite(slug)
  const asked = Array.from({ length: times }, async () => {
    const to = await readPhone(site, newNumber())
    return requestPhoneCode(site, { ...to, purpose: 'phone code', language: 'ru' })
  })
  const codes = (await Promise.allSettled(asked)).map((one) => one.status === 'rejected' && one.reason.code)
  await closePools()
  process.send?.(codes, () => process.disconnect())
})
process.send?.('ready')
