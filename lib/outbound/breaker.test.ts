import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { throughBreaker } from './breaker'

let key: string
let clock: number
let calls: number

beforeEach(() => {
  key = randomUUID()
  clock = 1_000_000
  calls = 0
})

const through = (call: () => Promise<string>, whom = key) =>
  throughBreaker(
    whom,
    () => {
      calls += 1
      return call()
    },
    () => clock,
  )
const works = () => through(async () => 'well')
const fails = () => through(async () => Promise.reject(new Error('down')))

/** A call whose end the test says. */
function pending() {
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<string>((_, no) => {
    reject = no
  })
  return { promise, reject }
}

async function failsTimes(times: number) {
  for (let time = 0; time < times; time += 1) await expect(fails()).rejects.toThrow('down')
}

test('after five failures in a row nobody is called for thirty seconds', async () => {
  await failsTimes(5)
  await expect(works()).rejects.toThrow('too often')
  clock += 29_999
  await expect(works()).rejects.toThrow('too often')
  expect(calls).toBe(5)
  clock += 1
  await expect(works()).resolves.toBe('well')
  await expect(works()).resolves.toBe('well')
})

test('four failures and an answer begin the count anew', async () => {
  await failsTimes(4)
  await works()
  await failsTimes(4)
  await expect(works()).resolves.toBe('well')
})

test('one call tries it, the others fail at once meanwhile, and a failure means another rest', async () => {
  await failsTimes(5)
  clock += 30_000
  const trial = pending()
  const tried = through(() => trial.promise)
  await expect(works()).rejects.toThrow('too often')
  trial.reject(new Error('still down'))
  await expect(tried).rejects.toThrow('still down')
  clock += 29_999
  await expect(works()).rejects.toThrow('too often')
  expect(calls).toBe(6)
  clock += 1
  await expect(works()).resolves.toBe('well')
})

test('what was under way when it failed too often does not make it rest longer', async () => {
  const late = pending()
  const waiting = through(() => late.promise)
  await failsTimes(5)
  clock += 29_000
  late.reject(new Error('late'))
  await expect(waiting).rejects.toThrow('late')
  clock += 1_000
  await expect(works()).resolves.toBe('well')
})

test('the failures of one are none of another', async () => {
  await failsTimes(5)
  await expect(through(async () => 'well', randomUUID())).resolves.toBe('well')
})
