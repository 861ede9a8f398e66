import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Jobs } from '@/lib/jobs/queues'

type Taken = { to: string[]; source: string }
const taken: Taken[] = []
let refusals = 0

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    readAll(stream).then((source) => {
      if (refusals-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
      taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), source })
      done()
    })
  },
})

async function readAll(stream: SMTPServerDataStream) {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

let sendMail: typeof import('./send-mail').sendMail

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  // settings are read once, on import
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  ;({ sendMail } = await import('./send-mail'))
})

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const mail = (change: Partial<Jobs['mail']> = {}): Jobs['mail'] => ({
  to: 'aigul@people.test',
  subject: '123456 — код для входа',
  text: 'Код: 123456\n',
  html: '<p>Код: <b>123456</b></p>',
  ...change,
})

test('a mail arrives as text and HTML, with an id that stays', async () => {
  taken.length = 0
  await sendMail(mail(), 'a-job')
  await sendMail(mail(), 'a-job')
  const [first, second] = await Promise.all(taken.map(({ source }) => simpleParser(source)))
  expect(first).toMatchObject({ subject: '123456 — код для входа', messageId: '<a-job@comments.test>' })
  expect(second?.messageId).toBe(first?.messageId)
  expect(first?.text).toContain('Код: 123456')
  expect(first?.html).toContain('<b>123456</b>')
  expect(first?.from?.value).toEqual([{ address: 'no-reply@comments.test', name: 'Pikir' }])
  expect(first?.headers.get('auto-submitted')).toBe('auto-generated')
})

test.each([
  'a@people.test, b@people.test',
  'a@people.test\r\nBcc: b@people.test',
  'b@people.test <a@people.test>',
])('%j reaches nobody else', async (to) => {
  taken.length = 0
  await sendMail(mail({ to }), 'attack').catch(() => {})
  const reached = taken.flatMap((one) => one.to)
  expect(reached).not.toContain('b@people.test')
  for (const { source } of taken) expect(source).not.toMatch(/^Bcc:/im)
})

test('a line break in the subject makes no header', async () => {
  taken.length = 0
  await sendMail(mail({ subject: 'Привет\r\nBcc: b@people.test\r\n\r\nтело' }), 'attack')
  expect(taken[0]?.to).toEqual(['aigul@people.test'])
  expect(taken[0]?.source).not.toMatch(/^Bcc:/im)
})

test('a server that refuses for now makes the job fail, so that it is tried again', async () => {
  taken.length = 0
  refusals = 1
  await expect(sendMail(mail(), 'again')).rejects.toThrow()
  await sendMail(mail(), 'again')
  expect(taken).toHaveLength(1)
})

test('a code that was asked for is mailed by the queue', async () => {
  taken.length = 0
  const { requestCode } = await import('@/lib/accounts/sign-in/request-code')
  const { startJobs } = await import('@/lib/jobs/boss')
  const stop = await startJobs({ mail: sendMail, sweep: async () => {} })
  try {
    await requestCode({ email: 'queue@people.test', language: 'ru' })
    await expect.poll(() => taken.map(({ to }) => to), { timeout: 10_000 }).toEqual([['queue@people.test']])
    const read = await simpleParser(taken[0]?.source ?? '')
    expect(read.subject).toMatch(/^\d{6} — код для входа$/)
    expect(read.messageId).toMatch(/^<[0-9a-f-]{36}@comments\.test>$/)
  } finally {
    await stop()
  }
})
