import { execFileSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'

const deeds = `
  import { log, logRequest } from './lib/log.ts'
  const own = { email: 'aigul@people.test', password: 'конь в пальто', token: 'tok-1', secret: 'sec-1' }
  log.info({ ...own, code: '123456', headers: { cookie: 'cook-1', authorization: 'Bearer 1' } }, 'personal')
  log.info({ given: own, deeper: { still: own } }, 'personal')
  const failed = new Error('Failed query: select 1\\nparams: aigul@people.test,two\\nlines')
  Object.assign(failed, { parameters: ['aigul'], detail: 'Key (email)=(aigul@people.test)', code: '23505' })
  log.error({ err: failed }, 'fault')
  log.error(failed)
  log.error({ err: new Error('outer', { cause: failed }) }, 'fault')
  logRequest({ requestId: 'one', method: 'GET', path: '/a\\n{"msg":"forged"}', status: 404, ms: 1 })
  log.warn('first\\r\\nsecond')`

type Line = {
  msg: string
  time: string
  requestId?: string
  err?: { code?: string; cause?: { code: string } }
}
let said = ''
let lines: Line[] = []

beforeAll(() => {
  const run = ['--import', 'tsx', '--input-type=module', '--eval', deeds]
  said = execFileSync(process.execPath, run, { env: { ...process.env, LOG_LEVEL: 'info' }, encoding: 'utf8' })
  lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
})

test('what is personal or secret is taken out of a line, at any depth', () => {
  for (const word of ['aigul', 'конь', 'tok-1', 'sec-1', 'cook-1', 'Bearer', '123456']) {
    expect(said).not.toContain(word)
  }
  expect(lines.filter(({ msg }) => msg === 'personal')).toHaveLength(2)
})

test('of a failed query neither its parameters nor its rows are logged', () => {
  const faults = lines.filter(({ err }) => err)
  expect(faults.map(({ err }) => err?.code ?? err?.cause?.code)).toEqual(['23505', '23505', '23505'])
  expect(said).not.toMatch(/two|Key \(email\)/)
})

test('a line is one line of JSON with its time in UTC, whatever somebody puts into it', () => {
  expect(lines).toHaveLength(7)
  expect(lines.slice(-2).map(({ msg }) => msg)).toEqual(['request', 'first\r\nsecond'])
  for (const { time } of lines) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
