import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { smsCounts } from '@/db/schema/ways'
import { mailsTo, newMember, newSite } from '../testing'
import { readPhone, requestPhoneCode } from './request-phone-code'
import { newNumber, setGateway, takeJobs } from './testing'

async function startSender() {
  const script = fileURLToPath(new URL('./testing-sender.ts', import.meta.url))
  const child = fork(script, { execArgv: ['--import', 'tsx'], env: process.env })
  await once(child, 'message')
  return async (slug: string, times: number): Promise<unknown[]> => {
    const answered = once(child, 'message')
    child.send({ slug, times })
    return (await answered)[0]
  }
}

const asks = async (site: Awaited<ReturnType<typeof newSite>>, number = newNumber()) =>
  requestPhoneCode(site, { ...(await readPhone(site, number)), purpose: 'phone code', language: 'ru' })

test('of codes that two processes ask for at one instant as many are sent as the country’s cap says', async () => {
  const site = await newSite()
  await setGateway(site, { caps: { KZ: 15 } })
  const send = await Promise.all([startSender(), startSender()])
  const codes = (await Promise.all(send.map((ask) => ask(site.slug, 20)))).flat()
  expect(codes.filter((code) => code === false)).toHaveLength(15)
  expect(codes.filter((code) => code === 'country-spent')).toHaveLength(25)
  expect(await takeJobs(site.id)).toHaveLength(15)
  const counts = await db.select().from(smsCounts).where(eq(smsCounts.siteId, site.id))
  expect(counts).toMatchObject([{ country: 'KZ', sent: 15 }])
}, 60_000)

test('the caps of countries, sites and days are apart', async () => {
  const [site, other] = [await newSite(), await newSite()]
  await setGateway(site, { caps: { KZ: 1, RU: 1 } })
  await setGateway(other, { caps: { KZ: 1 } })
  await asks(site)
  await expect(asks(site)).rejects.toMatchObject({ code: 'country-spent' })
  await asks(site, '+79161234567')
  await asks(other)
  await db.update(smsCounts).set({ day: '2026-01-01' }).where(eq(smsCounts.siteId, site.id))
  await asks(site)
})

test('a country that no cap names gets none, and nothing is counted or kept for it', async () => {
  const site = await newSite()
  await setGateway(site, { caps: { KZ: 10 } })
  await expect(asks(site, '+79161234567')).rejects.toMatchObject({ code: 'country-closed' })
  const { number } = await readPhone(site, newNumber())
  const stale = { siteId: site.id, caps: { RU: 10 }, isOn: true, request: null }
  await expect(
    requestPhoneCode(site, { number, gateway: stale, purpose: 'phone code', language: 'ru' }),
  ).rejects.toMatchObject({ code: 'country-closed' })
  expect(await db.select().from(smsCounts).where(eq(smsCounts.siteId, site.id))).toEqual([])
  expect(await takeJobs(site.id)).toEqual([])
})

test('the administrators are told once when four fifths of a cap are used', async () => {
  const site = await newSite('Дала')
  await setGateway(site, { caps: { KZ: 5 } })
  const [admin, moderator] = [await newMember(site, 'admin'), await newMember(site, 'moderator')]
  for (let code = 0; code < 3; code += 1) await asks(site)
  expect(await mailsTo(admin.email)).toEqual([])
  for (let code = 0; code < 2; code += 1) await asks(site)
  await expect(asks(site)).rejects.toMatchObject({ code: 'country-spent' })
  const mails = await mailsTo(admin.email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Дала: коды в SMS почти закончились (Казахстан)'])
  expect(mails[0]?.text).toContain('Отправлено кодов за сегодня: 4 из 5')
  expect(await mailsTo(moderator.email)).toEqual([])
})
