import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { log } from '@/lib/log'
import { newSite } from '../testing'
import { readPhone, requestPhoneCode } from './request-phone-code'
import { sendSms } from './send-sms'
import { newNumber, says, serveGateway, setGateway, takeJobs } from './testing'

let world: Awaited<ReturnType<typeof serveGateway>>
beforeAll(async () => {
  world = await serveGateway()
})
beforeEach(() => {
  world.calls.length = 0
  world.gateway.reply = says(200)
})
afterAll(() => world.close())

async function place() {
  const site = await newSite()
  await setGateway(site)
  const number = newNumber()
  const to = await readPhone(site, number)
  await requestPhoneCode(site, { ...to, purpose: 'phone code', language: 'ru' })
  const [job] = await takeJobs(site.id)
  if (!job) throw new Error('no text waits')
  return { site, number, job }
}

test('the text is in the job with the code, sealed, and leaves as the template says', async () => {
  const { number, job } = await place()
  expect(JSON.stringify(job)).not.toContain(number.slice(2))
  await sendSms(job)
  const { to, text } = JSON.parse(world.calls[0]?.body ?? '')
  expect(to).toBe(number)
  expect(text).toMatch(/^(\d{6}) — код[^\n]+\n\n@comments\.test #\1$/)
})

test('when the code is over nothing is sent any more', async () => {
  const { job } = await place()
  await sendSms(job, () => Date.parse(job.until))
  expect(world.calls).toEqual([])
})

test('when texts are switched off, or the gateway is gone, nothing is', async () => {
  const { site, job } = await place()
  await setGateway(site, { isOn: false })
  await sendSms(job)
  await raw`delete from site_sms where site_id = ${site.id}`
  await sendSms(job)
  expect(world.calls).toEqual([])
})

test('a job of one site does not leave through the gateway of another', async () => {
  const { job } = await place()
  const other = await newSite()
  await setGateway(other)
  await sendSms({ ...job, siteId: other.id })
  expect(world.calls).toEqual([])
})

test('who is asked to come back does, who may have sent it is left in peace', async () => {
  const { job } = await place()
  world.gateway.reply = says(503)
  await expect(sendSms(job)).rejects.toThrow('took no text')
  world.gateway.reply = says(400)
  await expect(sendSms(job)).resolves.toBeUndefined()
})

test('what is logged of a failure has neither number nor code nor secret in it', async () => {
  const { number, job } = await place()
  const warn = vi.spyOn(log, 'warn')
  world.gateway.reply = says(500, `no ${number} today, Bearer s3cret`)
  await sendSms(job)
  expect(warn.mock.calls).toEqual([
    [{ siteId: job.siteId, fault: 'status', status: 500 }, 'a text was not taken'],
  ])
})
